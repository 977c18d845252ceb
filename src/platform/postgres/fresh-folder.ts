import { closeSync, fsyncSync, mkdtempSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { findProcessMark, isStillRunning } from './processes.js'

/** An empty folder (mode 0700) beside `folder`, to be filled and then put in its place. */
export function makeFreshFolder(folder: string): string {
  return mkdtempSync(`${folder}.new-${findProcessMark(process.pid)}-`)
}

/** Renames a filled folder, which must replace nothing or an empty one, so that it survives a power cut. */
export function putInPlace(fresh: string, folder: string): void {
  renameSync(fresh, folder)
  const parent = openSync(dirname(folder), 'r')
  fsyncSync(parent)
  closeSync(parent)
}

/** Removes fresh folders whose process was killed before it could put them in place. */
export function removeUnfinished(folder: string): void {
  const prefix = `${basename(folder)}.new-`
  for (const name of readdirSync(dirname(folder))) {
    if (!name.startsWith(prefix)) continue
    const mark = name.slice(prefix.length, name.lastIndexOf('-'))
    if (!isStillRunning(mark)) rmSync(join(dirname(folder), name), { recursive: true, force: true })
  }
}
