import type { VNode } from 'preact'
import type { Deps } from '../deps.js'
import type { Body } from './body.js'

/** A request in the public zone: nobody is known, and nothing is remembered of who asked. */
export type PublicRequest = {
  readonly deps: Deps
  readonly now: Date
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: Body
  /** The path that was asked for, without what follows a question mark. */
  readonly path: string
  /**
   * The network a request came from, as a keyed digest that changes every day: enough to count requests by, and never an
   * address.
   */
  readonly network: string
}

export type PublicReply =
  /** A whole page. Never kept by a browser or a cache in between: journeys, search, what was typed. */
  | { readonly kind: 'show'; readonly view: VNode; readonly status: number }
  | { readonly kind: 'see-other'; readonly to: string }
  | { readonly kind: 'file'; readonly file: PublicFile }
  /** Open data: any site may read it. */
  | { readonly kind: 'data'; readonly status: number; readonly value: unknown; readonly maxAge: number }
  | { readonly kind: 'download'; readonly name: string; readonly type: string; readonly content: Buffer }
  | { readonly kind: 'not-found' }

/**
 * A page or a route that anyone may open. It gets no cookie and sets none; it carries nothing of a record, because what
 * handles it cannot reach any.
 */
export type PublicPageDefinition = {
  /** Fastify’s form: `/be-aware/tell/:step`. */
  readonly path: string
  readonly get?: (request: PublicRequest) => Promise<PublicReply> | PublicReply
  readonly post?: (request: PublicRequest) => Promise<PublicReply> | PublicReply
}

export function definePublicPage(definition: PublicPageDefinition): PublicPageDefinition {
  return definition
}

/** Something that is the same for everyone: its bytes in each encoding, made once. */
export type PublicFile = {
  readonly type: string
  readonly plain: Buffer
  readonly br: Buffer | undefined
  readonly gzip: Buffer | undefined
  /** A strong validator of the plain bytes, without its quotes. */
  readonly etag: string
  /** Seconds for which a cache in between may answer without asking. */
  readonly maxAge: number
  /** Not for search engines. */
  readonly noIndex?: boolean
}

/** What a module publishes as files: asked with the path alone, answered from memory, with no database in between. */
export type PublicFiles = {
  find(path: string, now: Date): PublicFile | undefined
}

/** What the pages that say no stand in, and how a public page becomes HTML. Composition brings it. */
export type PublicZone = {
  readonly pages: readonly PublicPageDefinition[]
  readonly files: PublicFiles & {
    /** Resolves once what is published is at hand, or it is known that nothing is. */
    ready(): Promise<void>
  }
  readonly draw: (view: VNode) => string
  readonly refusals: {
    readonly notFound: () => VNode
    readonly tooMany: () => VNode
    readonly unreadable: () => VNode
    readonly sorry: (reference: string) => VNode
    readonly down: () => VNode
  }
}

/** The addresses of the public zone. Everything else is a practitioner’s. */
export const PUBLIC_PREFIXES = ['/be-aware', '/open-referral'] as const

export function isPublicPath(path: string): boolean {
  return PUBLIC_PREFIXES.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))
}
