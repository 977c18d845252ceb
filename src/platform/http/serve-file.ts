import type { IncomingMessage, ServerResponse } from 'node:http'
import { CONTENT_SECURITY_POLICY } from './security-headers.js'
import { isPublicPath, type PublicFile, type PublicFiles } from './public-page.js'

const POLICY = Object.entries(CONTENT_SECURITY_POLICY)
  .map(([name, sources]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${sources.join(' ')}`)
  .join(';')

/** A cache in between may go on answering with what it has for a week while nobody answers it. */
const WHILE_WE_ARE_DOWN = 604_800

/** The headers of a public file, whoever sends it. Every answer but a 304 also says how long it is. */
export function fileHeaders(file: PublicFile, secure: boolean): Record<string, string> {
  return {
    'content-type': file.type,
    'cache-control': `public, max-age=${file.maxAge}, stale-if-error=${WHILE_WE_ARE_DOWN}`,
    vary: 'accept-encoding',
    'content-security-policy': POLICY,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
    ...(file.noIndex ? { 'x-robots-tag': 'noindex' } : {}),
  }
}

/** The smallest of its encodings that the reader takes: RFC 9110, 12.5.3. */
export function chooseEncoding(file: PublicFile, accepted: string | undefined) {
  const takes = (name: string) => accepted !== undefined && accepts(accepted, name)
  if (file.br && takes('br')) return { encoding: 'br', body: file.br } as const
  if (file.gzip && takes('gzip')) return { encoding: 'gzip', body: file.gzip } as const
  return { encoding: undefined, body: file.plain } as const
}

function accepts(accepted: string, name: string): boolean {
  return accepted.split(',').some((each) => {
    const [coding = '', ...params] = each.trim().split(';')
    if (coding.trim().toLowerCase() !== name) return false
    return !params.some((param) => /^\s*q=0(\.0*)?\s*$/.test(param))
  })
}

/** One validator for each encoding, because their bytes differ. */
export function validatorOf(file: PublicFile, encoding: string | undefined): string {
  return encoding ? `"${file.etag}-${encoding}"` : `"${file.etag}"`
}

export function isFresh(header: string | undefined, validator: string): boolean {
  if (header === undefined) return false
  return header.split(',').some((each) => each.trim().replace(/^W\//, '') === validator) || header.trim() === '*'
}

/**
 * Answers what is published as a file before anything else is asked: no cookie is read, no database, no router. False
 * leaves the request to the server.
 */
export function fileServer({ find }: PublicFiles, { secure, clock }: { secure: boolean; clock: () => Date }) {
  const headers = new WeakMap<PublicFile, Record<string, string>>()
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const { method, url = '/' } = request
    if ((method !== 'GET' && method !== 'HEAD') || !isPublicPath(url)) return false
    const file = find(url, clock())
    if (!file) return false
    const accepted = request.headers['accept-encoding']
    const { encoding, body } = chooseEncoding(file, accepted)
    const validator = validatorOf(file, encoding)
    let kept = headers.get(file)
    if (!kept) headers.set(file, (kept = fileHeaders(file, secure)))
    const own: Record<string, string> = { ...kept, etag: validator }
    if (isFresh(request.headers['if-none-match'], validator)) {
      response.writeHead(304, own).end()
      return true
    }
    if (encoding) own['content-encoding'] = encoding
    own['content-length'] = String(body.length)
    response.writeHead(200, own)
    response.end(method === 'HEAD' ? undefined : body)
    return true
  }
}
