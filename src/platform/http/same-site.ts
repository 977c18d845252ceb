import type { FastifyRequest } from 'fastify'

const CHANGES_NOTHING = ['GET', 'HEAD', 'OPTIONS']

/**
 * True when a browser says that another site sends this form. Beside the token, which alone decides where the browser
 * says nothing: OWASP ASVS 5.0, 3.5.1. Pages send no referrer, so that the origin of their own forms reads `null`.
 */
export function comesFromElsewhere({ method, headers, host }: FastifyRequest, ownUrl: string): boolean {
  if (CHANGES_NOTHING.includes(method)) return false
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin } = headers
  if (origin === undefined || origin === 'null') return false
  return !URL.canParse(origin) || ![host, new URL(ownUrl).host].includes(new URL(origin).host)
}
