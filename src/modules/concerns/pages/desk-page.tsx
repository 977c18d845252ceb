import type { VNode } from 'preact'
import type { RecordId } from '../../../kernel/ids.js'
import type { Outcome, Refusal } from '../../../kernel/outcome.js'
import { type Body, EMPTY_BODY } from '../../../platform/http/body.js'
import {
  closed,
  definePage,
  type PageDefinition,
  type PageRequest,
  seeOther,
  show,
} from '../../../platform/http/page.js'
import type { By, Tx } from '../../../platform/work.js'
import { timeOfDay } from '../../../web/format.js'
import { type AtDesk, findAtDesk } from '../queries/desk-view.query.js'

type Params = PageRequest['params']
type At<Extra> = { readonly atDesk: AtDesk; readonly extra: Extra; readonly request: PageRequest }

export type DeskProps<Extra, Code extends string> = At<Extra> & {
  readonly typed: Body
  readonly refusals: readonly { code: Code; field?: string | undefined }[]
  readonly autosave: string | undefined
  readonly savedAt: string | undefined
}

type DeskPage<Value, FormCode extends string, SaveCode extends string, Extra> = {
  /** The address after the concern's own. */
  readonly path: string
  readonly audit: string
  /** Reads what else the page shows; undefined for something that is not there. */
  readonly load: (tx: Tx, by: By, atDesk: AtDesk, params: Params, query: Params) => Promise<Extra | undefined>
  readonly read: (
    body: Body,
    at: At<Extra>,
  ) => Outcome<Value, { readonly code: FormCode; readonly field?: string | undefined }>
  readonly save: (
    tx: Tx,
    by: By,
    recordId: RecordId,
    value: Value,
    params: Params,
  ) => Promise<Outcome<unknown, Refusal & { readonly code: SaveCode }>>
  readonly view: (props: DeskProps<Extra, FormCode | SaveCode>) => VNode
  readonly next?: (recordId: RecordId) => string
}

/** A page of the desk that asks one thing about a concern and leads back to it. */
export function defineDeskPage<Value, FormCode extends string, SaveCode extends string, Extra>(
  page: DeskPage<Value, FormCode, SaveCode, Extra>,
): PageDefinition {
  const look = (request: PageRequest) =>
    request.work.look(page.audit, async (tx, by) => {
      const atDesk = await findAtDesk(tx, by, request.params.recordId as RecordId)
      const extra = atDesk && (await page.load(tx, by, atDesk, request.params, request.query))
      return atDesk && extra !== undefined ? { atDesk, extra, request } : undefined
    })
  const shown = (at: At<Extra>, typed: Body, refusals: readonly Refusal[]) =>
    show(
      page.view({
        ...at,
        typed,
        refusals: refusals as readonly { code: FormCode | SaveCode; field?: string | undefined }[],
        autosave: at.request.autosave,
        savedAt: at.request.draft && timeOfDay(at.request.draft.savedAt),
      }),
      refusals.length > 0 ? 400 : 200,
    )
  return definePage({
    path: `/concerns/:recordId/${page.path}`,
    permission: 'concerns:screen',
    audit: page.audit,
    record: { param: 'recordId', part: 'concern', getLevel: 'work' },
    keepsDraft: true,
    async get(request) {
      const at = await look(request)
      return at ? shown(at, request.draft?.body ?? EMPTY_BODY, []) : closed()
    },
    async post(request) {
      const at = await look(request)
      if (!at) return closed()
      const form = page.read(request.body, at)
      if (!form.ok) return shown(at, request.body, form.refusals)
      const recordId = request.params.recordId as RecordId
      const saved = await request.work.change((tx, by) => page.save(tx, by, recordId, form.value, request.params), {
        once: request.once,
      })
      if (!saved.ok) return shown(at, request.body, saved.refusals)
      return seeOther(page.next?.(recordId) ?? `/concerns/${recordId}/screen`)
    },
  })
}
