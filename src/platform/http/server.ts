import { randomBytes } from 'node:crypto'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Logger } from 'pino'
import type { Seat } from '../../kernel/actor.js'
import { newId, type RecordId } from '../../kernel/ids.js'
import type { Deps } from '../deps.js'
import type { NavigationItem } from '../module.js'
import type { Work } from '../work.js'
import { type DoorwayDefinition, SIGN_IN_COOKIE, type SignIns, type Visitor } from './doorway.js'
import { mountDoorways } from './mount-doorways.js'
import { mountDrafts } from './mount-drafts.js'
import { mountPages } from './mount-pages.js'
import type { Hold, PageDefinition, Reply } from './page.js'

/** What the drawing of a page needs to know of its request: the web layer's context, filled in here. */
export type Frame = {
  readonly csrfToken: string
  readonly once: string
  readonly path: string
  readonly seat: Seat | undefined
  readonly navigation: readonly NavigationItem[]
}

export type ServerParts = {
  readonly deps: Deps
  readonly log: Logger
  readonly pages: readonly PageDefinition[]
  readonly doorways: readonly DoorwayDefinition[]
  readonly navigation: readonly NavigationItem[]
  readonly rolesWith: (permission: string) => readonly string[]
  readonly signIns: SignIns
  readonly workFor: (seat: Seat) => Work
  readonly findHold: (work: Work, recordId: RecordId) => Promise<Hold | undefined>
  readonly draw: (view: VNode, frame: Frame) => string
  /** The pages that say no: shown with their status. */
  readonly refusals: {
    readonly notFound: () => VNode
    readonly closed: (recordId: RecordId | undefined) => VNode
    readonly notAllowed: () => VNode
    readonly tooMany: () => VNode
    readonly expired: () => VNode
    readonly unreadable: (reason: 'nul' | 'too-large' | 'malformed') => VNode
    readonly sorry: (reference: string) => VNode
  }
  readonly assetsFolder: string
  /** True where browsers reach us by https: cookies are then secure and HSTS is sent. */
  readonly secure: boolean
  /** Trust the address a front server passes on. */
  readonly trustProxy: boolean
  readonly cookieSecret: string
  /** Requests a minute from one address; undefined for no limit (tests that are not about it). */
  readonly requestsPerMinute: number | undefined
  readonly routes: readonly ((app: FastifyInstance, deps: Deps) => void)[]
}

/** A request's visitor, found once. */
export type Asked = FastifyRequest & { visitor?: Visitor | undefined; reference?: string }

/** Builds the server: headers, cookies, tokens, assets, then every route. Does not listen. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    loggerInstance: parts.log as FastifyBaseLogger,
    disableRequestLogging: true,
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
    getUserInfo: (request: FastifyRequest) => request.cookies[SIGN_IN_COOKIE] ?? '',
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

/** Sends what a handler decided. */
export async function send(
  parts: ServerParts,
  request: Asked,
  reply: FastifyReply,
  answer: Reply,
  navigation: readonly NavigationItem[] = [],
): Promise<FastifyReply> {
  const drawn = (view: VNode, status: number) =>
    reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(
        parts.draw(view, {
          csrfToken: reply.generateCsrf(),
          once: newId(),
          path: request.url.split('?')[0] ?? '/',
          seat: request.visitor?.live ? request.visitor.seat : undefined,
          navigation,
        }),
      )
  switch (answer.kind) {
    case 'show':
      return drawn(answer.view, answer.status)
    case 'see-other':
      return reply.code(303).header('location', answer.to).send()
    case 'json':
      return reply.code(answer.status).send(answer.value)
    case 'download':
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(answer.name)}`)
        .header('content-security-policy', "default-src 'none'; sandbox")
        .type(answer.type)
        .send(answer.content)
    case 'not-found':
      return drawn(parts.refusals.notFound(), 404)
    case 'closed':
      return drawn(
        parts.refusals.closed((request.params as Record<string, string>).recordId as RecordId | undefined),
        403,
      )
  }
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
