import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { makeDataFolder } from './data-folder.js'

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kith-data-folder-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

it('makes the data folder with those above it, and leaves one that is there', () => {
  const folder = join(aFolder(), 'a', 'b')
  makeDataFolder(folder)
  makeDataFolder(folder)
  expect(existsSync(folder)).toBe(true)
})

it('says in one sentence which folder it cannot make, beneath a file and where the system keeps its own', () => {
  const file = join(aFolder(), 'file')
  writeFileSync(file, '')
  for (const folder of [join(file, 'data'), '/proc/kith'])
    expect(() => makeDataFolder(folder)).toThrowError(
      expect.objectContaining({
        fault: 'folder-unwritable',
        message: expect.stringMatching(new RegExp(`^Kith cannot write to the data folder ${folder} \\([A-Z]+\\): `)),
      }),
    )
})
