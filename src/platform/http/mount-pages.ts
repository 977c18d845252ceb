import type { FastifyInstance, FastifyReply } from 'fastify'
import { isId, type RecordId } from '../../kernel/ids.js'
import { dropDraft, findDraft, saveDraft } from '../forms/draft.store.js'
import { EMPTY_BODY, holdsNul, readBody, textOf } from './body.js'
import { flat } from './query.js'
import { LARGEST_FORM, type UploadAllowance } from './limit-bodies.js'
import { opens, type PageDefinition, type PageRequest, type Reply } from './page.js'
import { type Asked, type ServerParts, send } from './send.js'

/** Mounts every practitioner page behind the same checks, in the same order: signed in, permitted, record open, token. */
export function mountPages(app: FastifyInstance, parts: ServerParts): void {
  for (const page of parts.pages) {
    if (parts.rolesWith(page.permission).length === 0)
      throw new Error(`No role has ${page.permission}, which ${page.path} asks for`)
    if (page.get) app.get(page.path, (request, reply) => answer(parts, page, 'get', request, reply))
    if (page.post) {
      const config = page.upload ? { upload: uploadOf(page, page.upload, parts) } : {}
      app.post(page.path, { config, preValidation: tokenUnlessOver(app) }, (request, reply) =>
        answer(parts, page, 'post', request, reply),
      )
    }
  }
}

/** Files are read before the token is, so that only someone whose seat may send them gets so far. */
function uploadOf(
  page: PageDefinition,
  { maxBytes, maxFiles }: NonNullable<PageDefinition['upload']>,
  parts: ServerParts,
): UploadAllowance {
  return {
    bytes: maxBytes * maxFiles + LARGEST_FORM,
    mayBeSentBy: (visitor) =>
      visitor?.seat !== undefined &&
      (visitor.live || visitor.lapsed === true) &&
      parts.rolesWith(page.permission).includes(visitor.seat.role),
  }
}

/** A form sent after its sign-in is over has a token that no longer fits; what was typed is kept all the same. */
function tokenUnlessOver(app: FastifyInstance) {
  return function check(
    this: FastifyInstance,
    request: Asked,
    reply: FastifyReply,
    done: (error?: Error) => void,
  ): void {
    if (request.visitor && !request.visitor.live) return done()
    app.csrfProtection(request, reply, done as () => void)
  }
}

async function answer(
  parts: ServerParts,
  page: PageDefinition,
  method: 'get' | 'post',
  request: Asked,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const path = request.url.split('?')[0] ?? '/'
  const visitor = request.visitor
  const body = method === 'post' ? await readBody(request.body) : EMPTY_BODY
  if (!visitor?.live || !visitor.seat) {
    if (method === 'post' && visitor?.lapsed && visitor.seat && page.keepsDraft && !holdsNul(body))
      await saveDraft(parts.workFor(visitor.seat), path, withoutTokens(body))
    const next =
      method === 'get' || page.get ? `?next=${encodeURIComponent(method === 'get' ? request.url : path)}` : ''
    return send(parts, request, reply, { kind: 'see-other', to: `/sign-in${next}` })
  }
  const { seat } = visitor
  const may = (permission: string) => parts.rolesWith(permission).includes(seat.role)
  const say = (answered: Reply) => send(parts, request, reply, answered)
  if (!may(page.permission)) return say({ kind: 'show', view: parts.refusals.notAllowed(), status: 403 })
  if (holdsNul(body)) return say({ kind: 'show', view: parts.refusals.unreadable('nul'), status: 400 })

  const params = request.params as Record<string, string>
  const strange = Object.entries(params).some(([name, value]) => name.endsWith('Id') && !isId(value))
  if (strange) return say({ kind: 'not-found' })
  const work = parts.workFor(seat)
  const hold = page.record ? await parts.findHold(work, params[page.record.param] as RecordId) : undefined
  if (page.record && !opens(page.record, method, hold)) return say({ kind: 'closed' })

  const asked: PageRequest = {
    deps: parts.deps,
    seat,
    work,
    now: work.now,
    params,
    query: flat(request.query),
    body,
    once: onceOf(textOf(body, '_once')),
    draft: page.keepsDraft && method === 'get' ? await findDraft(work, path) : undefined,
    autosave: page.keepsDraft ? path.slice(1) : undefined,
    hold,
    may,
  }
  const handler = method === 'get' ? page.get : page.post
  const replied = await (handler as NonNullable<typeof handler>)(asked)
  if (method === 'post' && page.keepsDraft && replied.kind === 'see-other') await dropDraft(work, path)
  return say(replied)
}

function onceOf(text: string): string | undefined {
  return isId(text) ? text : undefined
}

function withoutTokens(body: Parameters<typeof saveDraft>[2]) {
  const { _csrf, _once, ...fields } = body.fields
  return { ...body, fields }
}
