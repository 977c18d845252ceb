import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { asset } from './assets.js'
import { buildAssetsForTests } from './testing/build-assets-for-tests.js'

let folder: string
beforeAll(async () => {
  folder = await buildAssetsForTests()
})
const read = (name: string) => readFileSync(join(folder, asset(name).replace('/assets/', '')), 'utf8')

describe('the built assets', () => {
  it('have names that change with their content, and no other names', async () => {
    expect(asset('kith.css')).toMatch(/^\/assets\/kith-[A-Z0-9]{8}\.css$/)
    expect(() => asset('other.css')).toThrow('No built file is called other.css')
    const before = asset('kith.css')
    await buildAssetsForTests()
    expect(asset('kith.css')).toBe(before)
  })

  it('hold nothing that is for gov.uk only, and nothing from elsewhere', () => {
    const css = read('kith.css')
    expect(css).not.toMatch(/GDS Transport|crown|url\(["']?(https?:|data:|\/)|@import/i)
    const fonts = [...css.matchAll(/url\("?\.\/([^")]+)"?\)/g)].map(([, name = '']) => name)
    expect(fonts.length).toBeGreaterThanOrEqual(6)
    expect(fonts.filter((name) => !existsSync(join(folder, name)))).toEqual([])
  })

  it('hold no script that the policy would refuse', () => {
    for (const name of ['first.js', 'kith.js', 'autosave.js']) expect(read(name)).not.toMatch(/\beval\(|new Function/)
  })

  it('hold a maintenance page that links only to built files', () => {
    const page = readFileSync(join(folder, 'maintenance.html'), 'utf8')
    expect(page).toContain('Kith is closed for a short while')
    const linked = [...page.matchAll(/(?:href|src)="\/assets\/([^"]+)"/g)].map(([, name = '']) => name)
    expect(linked.length).toBeGreaterThan(3)
    expect(linked.filter((name) => !existsSync(join(folder, name)))).toEqual([])
  })
})
