import { randomBytes } from 'node:crypto'
import { createServer as serverOf } from 'node:http'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { isDatabaseDown } from '../database/is-down.js'
import { cookieName, SIGN_IN_COOKIE } from './doorway.js'
import { framesOf } from './frames-of.js'
import { LARGEST_FORM, limitBodies } from './limit-bodies.js'
import { mountDoorways } from './mount-doorways.js'
import { mountDrafts } from './mount-drafts.js'
import { mountPages } from './mount-pages.js'
import { mountPublic } from './mount-public.js'
import { plainAddress } from './plain-address.js'
import { comesFromElsewhere } from './same-site.js'
import { helmetSettings } from './security-headers.js'
import { fileServer } from './serve-file.js'
import { type Asked, type ServerParts, send, tokenHolder, tokenIn } from './send.js'

/** Milliseconds for a whole request to arrive: five files by a slow line, and no longer (OWASP ASVS 5.0, 15.2.2). */
const LONGEST_SENDING = 300_000

/**
 * Builds the server: headers, assets, then the two zones, each in a context of its own. The public one has no cookie and
 * asks no database who is there. Does not listen.
 */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const zone = parts.publicZone
  const serveFile = zone && fileServer(zone.files, { secure: parts.secure, clock: parts.deps.clock })
  const app: FastifyInstance = fastify({
    loggerInstance: parts.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    // What is published is answered first, with nothing in between.
    serverFactory: (handle) =>
      serverOf({ requestTimeout: LONGEST_SENDING }, (request, response) => {
        if (!serveFile?.(request, response)) handle(request, response)
      }),
    // The nearest server alone: addresses before it are whatever the reader wrote (OWASP ASVS 5.0, 4.1.3).
    trustProxy: parts.trustProxy && ((_address, hop) => hop === 0),
    bodyLimit: LARGEST_FORM,
    requestTimeout: LONGEST_SENDING,
    rewriteUrl: (request) => plainAddress(request.url ?? '/'),
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
    genReqId: () => randomBytes(5).toString('hex').toUpperCase(),
  })
  await app.register(helmet, helmetSettings(parts.secure))
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], brotliOptions: { params: { 1: 4 } } })
  if (parts.requestsPerMinute) {
    await app.register(rateLimit, {
      global: false,
      max: parts.requestsPerMinute,
      timeWindow: '1 minute',
      allowList: (request: FastifyRequest) => request.url.startsWith('/assets/'),
    })
    // For every address, also those with no page, and before the database is asked who is there.
    app.addHook('onRequest', app.rateLimit())
  }
  await app.register(async (assets) => mountAssets(assets, parts), { prefix: '/assets' })
  app.addHook('onResponse', async (request: FastifyRequest, reply) => {
    const route = request.routeOptions?.url ?? 'none'
    if (!request.url.startsWith('/assets/'))
      parts.log.info(
        { route, method: request.method, status: reply.statusCode, ms: Math.round(reply.elapsedTime), id: request.id },
        'answered',
      )
  })
  app.get('/health', async () => 'ok')
  if (zone) await mountPublic(app, parts, zone)
  await app.register(async (practitioners) => mountPractitioners(practitioners, parts))
  return app
}

/** What browsers load, under names that change with its content. One that is not there is no page: a word says so. */
async function mountAssets(app: FastifyInstance, parts: ServerParts): Promise<void> {
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send('Not found'),
  )
  await app.register(fastifyStatic, {
    root: parts.assetsFolder,
    prefix: '/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    index: false,
    decorateReply: false,
  })
}

/** Everything behind a sign-in, and the doorway to it: cookies, tokens, who is there, then every route. */
async function mountPractitioners(app: FastifyInstance, parts: ServerParts): Promise<void> {
  await app.register(cookie, { secret: parts.cookieSecret })
  await app.register(formbody, { bodyLimit: LARGEST_FORM })
  await app.register(multipart, {
    attachFieldsToBody: true,
    limits: { fileSize: 20 * 1024 * 1024, files: 10, fields: 500, fieldSize: LARGEST_FORM },
  })
  await app.register(csrf, {
    cookieKey: cookieName('_csrf', parts.secure),
    // Lax: with strict, a link in a mail would bring a new secret, and forms open in other tabs could not be sent.
    cookieOpts: { httpOnly: true, sameSite: 'lax', secure: parts.secure, path: '/', signed: true },
    getToken: tokenIn,
    getUserInfo: (request: FastifyRequest) => tokenHolder(request, parts.secure),
    csrfOpts: { userInfo: true, hmacKey: parts.cookieSecret },
  } as never)
  app.addHook('onRequest', async (request: Asked, reply) => {
    reply.header('cache-control', 'no-store')
    const token = request.cookies[cookieName(SIGN_IN_COOKIE, parts.secure)]
    request.visitor = token ? await parts.signIns.find(token, parts.deps.clock()) : undefined
    if (comesFromElsewhere(request, parts.deps.config.url))
      return send(parts, request, reply, { kind: 'show', view: parts.refusals.expired(), status: 403 })
  })
  limitBodies(app)
  handleFaults(app, parts)
  mountPages(app, parts)
  mountDoorways(app, parts)
  mountDrafts(app, parts)
  for (const routes of parts.routes) routes(app, parts.deps)
}

function handleFaults(app: FastifyInstance, parts: ServerParts): void {
  app.setNotFoundHandler((request: Asked, reply) => send(parts, request, reply, { kind: 'not-found' }))
  app.setErrorHandler(
    async (
      error: { statusCode?: number; code?: string; name?: string; message?: string; stack?: string },
      request: Asked,
      reply,
    ) => {
      const say = (view: VNode, status: number) => send(parts, request, reply, { kind: 'show', view, status })
      if (request.isReading && !error.statusCode) return say(parts.refusals.unreadable('malformed'), 400)
      if (error.code?.startsWith('FST_CSRF')) return say(parts.refusals.expired(), 403)
      if (isDatabaseDown(error)) return say(parts.refusals.down(), 503)
      if (error.statusCode === 429) return say(parts.refusals.tooMany(), 429)
      if (error.statusCode === 413 || error.code === 'FST_REQ_FILE_TOO_LARGE')
        return say(parts.refusals.unreadable('too-large'), 413)
      if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500)
        return say(parts.refusals.unreadable('malformed'), error.statusCode)
      parts.log.error(
        {
          id: request.id,
          route: request.routeOptions?.url,
          fault: {
            name: error.name,
            code: error.code,
            message: redact(error),
            stack: framesOf(error.stack),
          },
        },
        'fault',
      )
      return say(parts.refusals.sorry(request.id), 500)
    },
  )
}

/** A database error may quote what was written; its code and constraint say enough. */
function redact(error: { code?: string; message?: string; constraint?: string }): string {
  return /^[0-9A-Z]{5}$/.test(error.code ?? '')
    ? `database error ${error.code} ${error.constraint ?? ''}`
    : (error.message ?? '')
}
