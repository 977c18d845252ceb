import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Logger } from 'pino'
import type { Seat } from '../../kernel/actor.js'
import { newId, type RecordId } from '../../kernel/ids.js'
import type { Deps } from '../deps.js'
import type { NavigationItem } from '../module.js'
import type { Work } from '../work.js'
import { cookieName, type DoorwayDefinition, SIGN_IN_COOKIE, type SignIns, type Visitor } from './doorway.js'
import type { Hold, PageDefinition, Reply } from './page.js'
import type { PublicZone } from './public-page.js'

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
    /** The database is not there: nothing was sent, and it will be back. */
    readonly down: () => VNode
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
  /** What anyone may open; undefined where there is none (tests that are not about it). */
  readonly publicZone: PublicZone | undefined
}

/** A request's visitor, found once. */
export type Asked = FastifyRequest & {
  visitor?: Visitor | undefined
  /** While a multipart form is being read: what goes wrong then is in what was sent. */
  isReading?: boolean
}

/** Whom a form's token is bound to: the sign-in. The library takes no empty text, so the signed-out have a name. */
export function tokenHolder(request: FastifyRequest, secure: boolean): string {
  return request.cookies[cookieName(SIGN_IN_COOKIE, secure)] || 'signed out'
}

/** The token that a request carries: in its form, whether url-encoded or multipart, or in a header from a script. */
export function tokenIn(request: FastifyRequest): string | undefined {
  const body = (request.body ?? {}) as { _csrf?: unknown }
  const field = typeof body._csrf === 'object' ? (body._csrf as { value?: unknown } | null)?.value : body._csrf
  const header = request.headers['x-csrf-token'] ?? request.headers['csrf-token']
  const token = field || header
  return typeof token === 'string' ? token : undefined
}

/** The links that a seat is shown: those whose permission its role has. */
function navigationFor(parts: ServerParts, seat: Seat | undefined): readonly NavigationItem[] {
  return seat ? parts.navigation.filter((item) => parts.rolesWith(item.permission).includes(seat.role)) : []
}

/** Sends what a handler decided. */
export async function send(
  parts: ServerParts,
  request: Asked,
  reply: FastifyReply,
  answer: Reply,
): Promise<FastifyReply> {
  const seat = request.visitor?.live ? request.visitor.seat : undefined
  reply.header('cache-control', 'no-store')
  const drawn = (view: VNode, status: number) =>
    reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(
        parts.draw(view, {
          csrfToken: reply.generateCsrf({ userInfo: tokenHolder(request, parts.secure) } as never),
          once: newId(),
          path: request.url.split('?')[0] ?? '/',
          seat,
          navigation: navigationFor(parts, seat),
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
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(answer.name.toWellFormed())}`)
        .header(
          'content-security-policy',
          "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox",
        )
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
