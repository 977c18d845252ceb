import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Secrets } from '../secrets.js'

/** Files under the data folder, sealed: whoever copies the folder without the secret reads nothing. */
export type FileStore = {
  /** Writes the whole file to disk, flushed, before it answers. */
  put(name: string, content: Buffer): Promise<void>
  /** @throws when there is no such file or it was changed. */
  get(name: string): Promise<Buffer>
  remove(name: string): Promise<void>
}

export function openFileStore(folder: string, secrets: Secrets): FileStore {
  const pathOf = (name: string) => {
    if (!/^[0-9a-f-]{36}$/.test(name)) throw new Error('A stored file is named by an id')
    return join(folder, name.slice(-2), name)
  }
  return {
    async put(name, content) {
      const path = pathOf(name)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const fresh = `${path}.${randomBytes(4).toString('hex')}`
      const handle = await open(fresh, 'wx', 0o600)
      try {
        await handle.writeFile(secrets.seal(`file ${name}`, content))
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(fresh, path)
    },
    async get(name) {
      return secrets.open(`file ${name}`, await readFile(pathOf(name)))
    },
    async remove(name) {
      await rm(pathOf(name), { force: true })
    },
  }
}
