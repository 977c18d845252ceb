import { createHmac } from 'node:crypto'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isDatabaseDown } from '../database/is-down.js'
import { EMPTY_BODY, holdsNul, readBody } from './body.js'
import { framesOf } from './frames-of.js'
import { LARGEST_FORM, limitBodies } from './limit-bodies.js'
import { PUBLIC_PREFIXES, type PublicPageDefinition, type PublicReply, type PublicZone } from './public-page.js'
import { flat } from './query.js'
import { comesFromElsewhere } from './same-site.js'
import { chooseEncoding, fileHeaders, isFresh, validatorOf } from './serve-file.js'
import type { Asked, ServerParts } from './send.js'

type Fault = { statusCode?: number; code?: string; name?: string; message?: string; stack?: string }

/**
 * Mounts the public zone in a context of its own: no cookie is read or set there, no sign-in is looked for, and what
 * cannot be shown is said in the hub’s own frame, with its way out.
 */
export async function mountPublic(app: FastifyInstance, parts: ServerParts, zone: PublicZone): Promise<void> {
  for (const prefix of PUBLIC_PREFIXES) {
    await app.register(
      async (publicly) => {
        await publicly.register(formbody, { bodyLimit: LARGEST_FORM })
        // Nothing takes a file here: one that is sent is cut off, so that a page can say why and keep what was typed.
        await publicly.register(multipart, {
          attachFieldsToBody: true,
          throwFileSizeLimit: false,
          limits: { fileSize: 1, files: 10, fields: 100 },
        })
        limitBodies(publicly)
        publicly.addHook('onSend', async (_request, reply) => {
          if (!reply.getHeader('cache-control')) reply.header('cache-control', 'no-store')
        })
        publicly.setNotFoundHandler((_request, reply) => send(zone, parts, _request, reply, { kind: 'not-found' }))
        publicly.setErrorHandler((error: Fault, request, reply) => fault(parts, zone, error, request, reply))
        for (const page of zone.pages.filter(({ path }) => path === prefix || path.startsWith(`${prefix}/`))) {
          const path = page.path.slice(prefix.length) || '/'
          if (page.get) publicly.get(path, (request, reply) => answer(parts, zone, page, 'get', request, reply))
          if (page.post) publicly.post(path, (request, reply) => answer(parts, zone, page, 'post', request, reply))
        }
        const answerFile = async (request: FastifyRequest, reply: FastifyReply) => {
          await zone.files.ready()
          const file = zone.files.find(pathOf(request), parts.deps.clock())
          return send(zone, parts, request, reply, file ? { kind: 'file', file } : { kind: 'not-found' })
        }
        if (zone.pages.every(({ path }) => path !== prefix)) publicly.get('/', answerFile)
        publicly.get('/*', answerFile)
      },
      { prefix },
    )
  }
}

async function answer(
  parts: ServerParts,
  zone: PublicZone,
  page: PublicPageDefinition,
  method: 'get' | 'post',
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const show = (view: Parameters<PublicZone['draw']>[0], status: number) =>
    send(zone, parts, request, reply, { kind: 'show', view, status })
  if (comesFromElsewhere(request, parts.deps.config.url)) return show(zone.refusals.unreadable(), 403)
  const body = method === 'post' ? await readBody(request.body) : EMPTY_BODY
  if (holdsNul(body)) return show(zone.refusals.unreadable(), 400)
  const now = parts.deps.clock()
  const handler = page[method] as NonNullable<PublicPageDefinition['get']>
  const replied = await handler({
    deps: parts.deps,
    now,
    params: request.params as Record<string, string>,
    query: flat(request.query),
    body,
    path: pathOf(request),
    network: networkOf(parts, request.ip, now),
  })
  return send(zone, parts, request, reply, replied)
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?')[0] ?? '/'
}

/** The key changes every day, so that no two days of a network can be put together. */
function networkOf(parts: ServerParts, address: string, now: Date): string {
  const day = now.toISOString().slice(0, 10)
  return createHmac('sha256', parts.deps.secrets.key('networks')).update(`${day} ${address}`).digest('base64url')
}

function send(zone: PublicZone, parts: ServerParts, request: FastifyRequest, reply: FastifyReply, said: PublicReply) {
  switch (said.kind) {
    case 'show':
      return reply.code(said.status).type('text/html; charset=utf-8').send(zone.draw(said.view))
    case 'not-found':
      return reply.code(404).type('text/html; charset=utf-8').send(zone.draw(zone.refusals.notFound()))
    case 'see-other':
      return reply.code(303).header('location', said.to).send()
    case 'data':
      return reply
        .code(said.status)
        .header('cache-control', `public, max-age=${said.maxAge}`)
        .header('access-control-allow-origin', '*')
        .header('cross-origin-resource-policy', 'cross-origin')
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(said.value))
    case 'download':
      return reply
        .header('cache-control', 'public, max-age=3600')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(said.name)}`)
        .type(said.type)
        .send(said.content)
    case 'file': {
      const { encoding, body } = chooseEncoding(said.file, request.headers['accept-encoding'])
      const validator = validatorOf(said.file, encoding)
      reply.headers({ ...fileHeaders(said.file, parts.secure), etag: validator })
      if (isFresh(request.headers['if-none-match'], validator)) return reply.code(304).send()
      if (encoding) reply.header('content-encoding', encoding)
      return reply.send(body)
    }
  }
}

/** In the public zone a fault says nothing of who met it; its reference finds it in the log. */
function fault(parts: ServerParts, zone: PublicZone, error: Fault, request: FastifyRequest, reply: FastifyReply) {
  const show = (view: Parameters<PublicZone['draw']>[0], status: number) =>
    send(zone, parts, request, reply, { kind: 'show', view, status })
  if (isDatabaseDown(error)) return show(zone.refusals.down(), 503)
  if ((request as Asked).isReading && !error.statusCode) return show(zone.refusals.unreadable(), 400)
  if (error.statusCode === 429) return show(zone.refusals.tooMany(), 429)
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500)
    return show(zone.refusals.unreadable(), error.statusCode)
  parts.log.error(
    {
      id: request.id,
      route: request.routeOptions?.url,
      fault: { name: error.name, code: error.code, stack: framesOf(error.stack) },
    },
    'fault',
  )
  return show(zone.refusals.sorry(request.id), 500)
}
