import type { FastifyInstance } from 'fastify'
import type { Visitor } from './doorway.js'
import type { Asked } from './send.js'

/** The largest form without files, in bytes, however it is encoded. */
export const LARGEST_FORM = 1_048_576

/** Set as `upload` in the config of a route that takes files: how much, and from whom. */
export type UploadAllowance = {
  readonly bytes: number
  readonly mayBeSentBy: (visitor: Visitor | undefined) => boolean
}

declare module 'fastify' {
  interface FastifyContextConfig {
    upload?: UploadAllowance
  }
}

/**
 * Multipart forms are read whole before any handler runs, and the library knows no limit for all their parts together:
 * OWASP ASVS 5.0, 5.2.1 and 15.2.2. Their length is checked before the first byte is read. Browsers always say it, and
 * the server reads no further than was said.
 */
export function limitBodies(app: FastifyInstance): void {
  app.addHook('preParsing', async (request: Asked, _reply, payload) => {
    const type = request.headers['content-type'] ?? ''
    if (!/^\s*multipart\//i.test(type)) return payload
    if (!/;\s*boundary=/i.test(type)) throw refusal(400)
    const length = request.headers['content-length']
    if (length === undefined) throw refusal(411)
    if (Number(length) > limitOf(request)) throw refusal(413)
    request.isReading = true
    return payload
  })
  app.addHook('preValidation', async (request: Asked) => {
    request.isReading = false
  })
}

function limitOf({ routeOptions, visitor }: Asked): number {
  const { upload } = routeOptions.config
  return upload?.mayBeSentBy(visitor) ? upload.bytes : LARGEST_FORM
}

function refusal(statusCode: 400 | 411 | 413): Error {
  return Object.assign(new Error('A multipart form was refused'), { statusCode })
}
