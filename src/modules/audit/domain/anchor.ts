import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { PartnershipId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'

/** The end of one lane at a moment. */
export type LaneHead = { readonly lane: number; readonly seq: number; readonly hash: string }

/**
 * A signed list of all lane heads, kept outside the database. What came before it can no longer be changed unseen by
 * whoever holds a copy. Each names the digest of the one before, so that none can be left out in between.
 */
export type Anchor = {
  readonly partnershipId: PartnershipId
  readonly at: string
  readonly heads: readonly LaneHead[]
  /** sha256, hex, of the line before; '' for the first. */
  readonly before: string
  /** Ed25519, base64, over the anchor without this field. */
  readonly signature: string
}

export type AnchorFault = {
  readonly code: 'anchor-not-readable' | 'anchor-signature-wrong' | 'anchor-missing-before'
  readonly line: number
}

/** Signs the heads. `before` is the text of the last line of the file, if it has one. */
export function signAnchor(
  privateKeyPem: string,
  partnershipId: PartnershipId,
  heads: readonly LaneHead[],
  at: Date,
  before: string | undefined,
): string {
  const said = {
    partnershipId,
    at: at.toISOString(),
    heads: heads.toSorted((a, b) => a.lane - b.lane),
    before: before ? digestOfLine(before) : '',
  }
  const signature = sign(null, bytesOf(said), createPrivateKey(privateKeyPem)).toString('base64')
  return JSON.stringify({ ...said, signature })
}

/** Reads a file of anchors. The first fault ends it: nothing after an anchor that fails can be relied on. */
export function readAnchors(publicKeyPem: string, lines: readonly string[]): Outcome<readonly Anchor[], AnchorFault> {
  const key = createPublicKey(publicKeyPem)
  const anchors: Anchor[] = []
  for (const [at, line] of lines.entries()) {
    const anchor = parse(line)
    if (!anchor) return refuse({ code: 'anchor-not-readable', line: at + 1 })
    const { signature, ...said } = anchor
    if (!verify(null, bytesOf(said), key, Buffer.from(signature, 'base64')))
      return refuse({ code: 'anchor-signature-wrong', line: at + 1 })
    const before = lines[at - 1]
    if (said.before !== (before === undefined ? '' : digestOfLine(before)))
      return refuse({ code: 'anchor-missing-before', line: at + 1 })
    anchors.push(anchor)
  }
  return accept(anchors)
}

/** A new pair of keys, PEM. The private one signs here; the public one is handed to whoever keeps copies. */
export function newAnchorKeys(): { privateKey: string; publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  }
}

function digestOfLine(line: string): string {
  return createHash('sha256').update(line).digest('hex')
}

function bytesOf(said: Omit<Anchor, 'signature'>): Buffer {
  const { partnershipId, at, heads, before } = said
  return Buffer.from(JSON.stringify([partnershipId, at, heads.map(({ lane, seq, hash }) => [lane, seq, hash]), before]))
}

function parse(line: string): Anchor | undefined {
  try {
    const read = JSON.parse(line) as Anchor
    const fits =
      typeof read.partnershipId === 'string' &&
      typeof read.at === 'string' &&
      Array.isArray(read.heads) &&
      typeof read.before === 'string' &&
      typeof read.signature === 'string'
    return fits ? read : undefined
  } catch {
    return undefined
  }
}
