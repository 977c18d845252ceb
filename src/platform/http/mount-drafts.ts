import type { FastifyInstance } from 'fastify'
import { saveDraft } from '../forms/draft.store.js'
import { bodyFromFields, holdsNul } from './body.js'
import type { Asked, ServerParts } from './send.js'

const MAX_KEY = 300

/**
 * Where a page's script keeps what is being typed: `POST /drafts/<page path>` with the fields as JSON and the token in
 * a header. 401 once the sign-in is over: the script says so, and what was typed before is kept.
 */
export function mountDrafts(app: FastifyInstance, parts: ServerParts): void {
  app.post('/drafts/*', { preValidation: app.csrfProtection }, async (request: Asked, reply) => {
    const seat = request.visitor?.live ? request.visitor.seat : undefined
    if (!seat) return reply.code(401).send({ saved: false })
    const key = `/${(request.params as { '*': string })['*']}`
    const keeps = parts.pages.some(
      (page) => page.keepsDraft && matches(page.path, key) && parts.rolesWith(page.permission).includes(seat.role),
    )
    if (!keeps || key.length > MAX_KEY) return reply.code(404).send({ saved: false })
    const body = bodyFromFields(request.body)
    if (holdsNul(body)) return reply.code(400).send({ saved: false })
    const work = parts.workFor(seat)
    await saveDraft(work, key, body)
    return reply.send({ saved: true, at: work.now.toISOString() })
  })
}

function matches(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split('/'), path.split('/')]
  return wanted.length === given.length && wanted.every((part, at) => part.startsWith(':') || part === given[at])
}
