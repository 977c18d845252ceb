import { randomBytes } from 'node:crypto'
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
import { SIGN_IN_COOKIE } from './doorway.js'
import { mountDoorways } from './mount-doorways.js'
import { mountDrafts } from './mount-drafts.js'
import { mountPages } from './mount-pages.js'
import { type Asked, type ServerParts, send, tokenHolder, tokenIn } from './send.js'

/** Builds the server: headers, cookies, tokens, assets, then every route. Does not listen. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    loggerInstance: parts.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: parts.trustProxy,
    bodyLimit: 1_048_576,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
    genReqId: () => randomBytes(5).toString('hex').toUpperCase(),
  })
  await app.register(helmet, headers(parts.secure))
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], brotliOptions: { params: { 1: 4 } } })
  await app.register(cookie, { secret: parts.cookieSecret })
  await app.register(formbody, { bodyLimit: 1_048_576 })
  await app.register(multipart, {
    attachFieldsToBody: true,
    limits: { fileSize: 20 * 1024 * 1024, files: 10, fields: 500, fieldSize: 1_048_576 },
  })
  await app.register(csrf, {
    cookieOpts: { httpOnly: true, sameSite: 'strict', secure: parts.secure, path: '/', signed: true },
    getToken: tokenIn,
    getUserInfo: tokenHolder,
    csrfOpts: { userInfo: true, hmacKey: parts.cookieSecret },
  } as never)
  if (parts.requestsPerMinute) {
    await app.register(rateLimit, {
      max: parts.requestsPerMinute,
      timeWindow: '1 minute',
      allowList: (request: FastifyRequest) => request.url.startsWith('/assets/'),
    })
  }
  await app.register(fastifyStatic, {
    root: parts.assetsFolder,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    decorateReply: false,
  })

  app.addHook('onRequest', async (request: Asked, reply) => {
    if (request.url.startsWith('/assets/')) return
    reply.header('cache-control', 'no-store')
    const token = request.cookies[SIGN_IN_COOKIE]
    request.visitor = token ? await parts.signIns.find(token, parts.deps.clock()) : undefined
  })
  app.addHook('onResponse', async (request: FastifyRequest, reply) => {
    const route = request.routeOptions?.url ?? 'none'
    if (!request.url.startsWith('/assets/'))
      parts.log.info(
        { route, method: request.method, status: reply.statusCode, ms: Math.round(reply.elapsedTime), id: request.id },
        'answered',
      )
  })
  handleFaults(app, parts)
  mountPages(app, parts)
  mountDoorways(app, parts)
  mountDrafts(app, parts)
  app.get('/health', async () => 'ok')
  for (const routes of parts.routes) routes(app, parts.deps)
  return app
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
      if (error.code?.startsWith('FST_CSRF')) return say(parts.refusals.expired(), 403)
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
            stack: error.stack?.split('\n').slice(1, 8),
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

function headers(secure: boolean) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        manifestSrc: ["'self'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' as const },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' as const },
  }
}
