import type { VNode } from 'preact'
import type { Seat } from '../../kernel/actor.js'
import type { RecordId } from '../../kernel/ids.js'
import type { Work } from '../work.js'
import type { Deps } from '../deps.js'
import type { Body } from './body.js'

/** What the seat holds on the record a page is about. */
export type Hold = {
  readonly recordId: RecordId
  readonly kind: string
  readonly restricted: boolean
  readonly supersededBy: RecordId | null
  /** Parts that are open to the seat, or every part. */
  readonly parts: ReadonlySet<string> | 'every'
  readonly level: 'read' | 'work'
}

export function holdsPart(hold: Hold | undefined, part: string): boolean {
  return hold !== undefined && (hold.parts === 'every' || hold.parts.has(part))
}

/** Whether what the seat holds on a record opens a page to it. */
export function opens(
  { part, postLevel = 'work', getLevel = 'read' }: NonNullable<PageDefinition['record']>,
  method: 'get' | 'post',
  hold: Hold | undefined,
): boolean {
  if (!hold || (part && !holdsPart(hold, part))) return false
  return (method === 'post' ? postLevel : getLevel) === 'read' || hold.level === 'work'
}

export type PageRequest = {
  readonly deps: Deps
  readonly seat: Seat
  readonly work: Work
  readonly now: Date
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: Body
  /** The token of the form that was sent: given to `work.change`, a second click changes nothing. */
  readonly once: string | undefined
  /** What was typed into this page earlier and not sent. */
  readonly draft: { readonly body: Body; readonly savedAt: Date } | undefined
  /** The draft's key, for `<Form autosave>`: set when the page keeps drafts. */
  readonly autosave: string | undefined
  /** What the seat holds on the record in the page's address; set when the page names one. */
  readonly hold: Hold | undefined
  readonly may: (permission: string) => boolean
}

export type Reply =
  | { readonly kind: 'show'; readonly view: VNode; readonly status: number }
  | { readonly kind: 'see-other'; readonly to: string }
  | {
      readonly kind: 'download'
      readonly name: string
      readonly type: string
      readonly content: Buffer | NodeJS.ReadableStream | string
    }
  | { readonly kind: 'json'; readonly status: number; readonly value: unknown }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'closed' }

export function show(view: VNode, status = 200): Reply {
  return { kind: 'show', view, status }
}
/** After a change: look at the result. What was kept of the typing is dropped. */
export function seeOther(to: string): Reply {
  return { kind: 'see-other', to }
}
export function notFound(): Reply {
  return { kind: 'not-found' }
}
/** The record is closed to this seat, or there is none: the page does not tell which. */
export function closed(): Reply {
  return { kind: 'closed' }
}
/** A file to keep: always an attachment, never shown inline. */
export function download(name: string, type: string, content: Buffer | NodeJS.ReadableStream | string): Reply {
  return { kind: 'download', name, type, content }
}

type Handler = (request: PageRequest) => Promise<Reply> | Reply

export type PageDefinition = {
  /** Fastify's form: `/children/:recordId/plan`. */
  readonly path: string
  /** Registered by a module with the roles that have it. */
  readonly permission: string
  /** What the audit calls a look at this page. */
  readonly audit: string
  /**
   * The record the page is about: the parameter that names it, the part the page shows, and the level that posting
   * needs (`work` unless said). Checked before the handler runs.
   */
  readonly record?: {
    readonly param: string
    readonly part?: string
    readonly postLevel?: 'read' | 'work'
    readonly getLevel?: 'read' | 'work'
  }
  /** What is typed here is kept as it is typed. */
  readonly keepsDraft?: boolean
  /** Largest upload in bytes; forms without files leave it out. */
  readonly upload?: { readonly maxBytes: number; readonly maxFiles: number }
  readonly get?: Handler
  readonly post?: Handler
}

/** Declares a page. Route, permission, audit and record stand together, so that a machine can try every cell. */
export function definePage(definition: PageDefinition): PageDefinition {
  return definition
}
