import { createHash, randomBytes } from 'node:crypto'

/** A secret to hand out once: 256 bits, in letters that stand in cookies and addresses. Only its hash is kept. */
export function newToken(): { readonly token: string; readonly hash: Buffer } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: tokenHash(token) }
}

export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
