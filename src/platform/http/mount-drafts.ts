import type { FastifyInstance } from 'fastify'
import { isId, type RecordId } from '../../kernel/ids.js'
import { saveDraft } from '../forms/draft.store.js'
import { bodyFromFields, holdsNul } from './body.js'
import { opens } from './page.js'
import type { Asked, ServerParts } from './send.js'

const MAX_KEY = 300

/**
 * Where a page's script keeps what is being typed: `POST /drafts/<page path>` with the fields as JSON and the token in
 * a header, behind the same door as sending them. 401 once the sign-in is over: the script says so, and what was typed before is kept.
 */
export function mountDrafts(app: FastifyInstance, parts: ServerParts): void {
  app.post('/drafts/*', { preValidation: app.csrfProtection }, async (request: Asked, reply) => {
    const seat = request.visitor?.live ? request.visitor.seat : undefined
    if (!seat) return reply.code(401).send({ saved: false })
    const key = `/${(request.params as { '*': string })['*']}`
    const page = parts.pages.find((each) => each.keepsDraft && matches(each.path, key))
    if (!page || key.length > MAX_KEY || !parts.rolesWith(page.permission).includes(seat.role))
      return reply.code(404).send({ saved: false })
    const body = bodyFromFields(request.body)
    if (holdsNul(body)) return reply.code(400).send({ saved: false })
    const work = parts.workFor(seat)
    const recordId = page.record && (key.split('/')[page.path.split('/').indexOf(`:${page.record.param}`)] as RecordId)
    if (page.record && recordId && !opens(page.record, 'post', await parts.findHold(work, recordId)))
      return reply.code(404).send({ saved: false })
    await saveDraft(work, key, body)
    return reply.send({ saved: true, at: work.now.toISOString() })
  })
}

function matches(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split('/'), path.split('/')]
  return (
    wanted.length === given.length &&
    wanted.every((part, at) => {
      const value = given[at] ?? ''
      if (!part.startsWith(':')) return part === value
      return part.endsWith('Id') ? isId(value) : value !== ''
    })
  )
}
