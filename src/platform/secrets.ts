import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Keys that only this installation has. Each use has a key of its own, derived from one secret. */
export type Secrets = {
  /** A key for one named use. */
  key(use: string): Buffer
  /** Hex HMAC-SHA256, for names and addresses that must be compared and not read. */
  digest(use: string, text: string): string
  /** AES-256-GCM. What is sealed can be opened only here. */
  seal(use: string, plain: Buffer): Buffer
  /** @throws when the bytes were not sealed here or were changed. */
  open(use: string, sealed: Buffer): Buffer
}

/**
 * Reads the secret from `secret` (the environment) or from `secret.key` in the data folder (which must be there); the file is made with
 * mode 0600 when it is missing. Whoever loses it loses second factors and every signed-in browser, but no records.
 */
export function readSecrets(dataFolder: string, secret?: string): Secrets {
  return secretsFrom(secret ?? keptSecret(dataFolder))
}

function keptSecret(dataFolder: string): string {
  const file = join(dataFolder, 'secret.key')
  if (!existsSync(file)) {
    const fresh = `${file}.${randomBytes(4).toString('hex')}`
    writeFileSync(fresh, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
    renameSync(fresh, file)
  }
  return readFileSync(file, 'utf8').trim()
}

export function secretsFrom(secret: string): Secrets {
  const key = (use: string) => Buffer.from(hkdfSync('sha256', secret, 'kith', use, 32))
  return {
    key,
    digest: (use, text) => createHmac('sha256', key(use)).update(text).digest('hex'),
    seal(use, plain) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key(use), nonce)
      const body = Buffer.concat([cipher.update(plain), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    open(use, sealed) {
      const decipher = createDecipheriv('aes-256-gcm', key(use), sealed.subarray(0, 12))
      decipher.setAuthTag(sealed.subarray(12, 28))
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
    },
  }
}
