import { wordsIn } from '../../../../platform/http/typed.js'
import { isId, type RecordId } from '../../../../kernel/ids.js'
import { type Body, EMPTY_BODY, textOf } from '../../../../platform/http/body.js'
import { definePage, type PageRequest, type Reply, seeOther, show } from '../../../../platform/http/page.js'
import { childHeader } from '../../../people/index.js'
import { endWork } from '../../commands/end-work.js'
import type { AllocationId } from '../../domain/allocation.js'
import type { StillNeeded } from '../../domain/still-needed.js'
import { currentWorker } from '../../queries/current-worker.query.js'
import { draftState } from '../child-question.js'
import type { FormRefusal } from '../say-refusal.js'
import { EndWorkView } from './end-work.view.js'

const AUDIT = 'allocations.end-work-viewed'

/** A manager takes a child back from a worker: for the list, or because the work is finished. */
export const endWorkPage = definePage({
  path: '/children/:recordId/end-work',
  permission: 'allocations:allocate',
  audit: AUDIT,
  record: { param: 'recordId', part: 'history', getLevel: 'work' },
  keepsDraft: true,
  get: (request) => showForm(request, request.draft?.body ?? EMPTY_BODY, []),
  async post(request) {
    const { work, body, once, deps } = request
    const recordId = request.params.recordId as RecordId
    const [from, how] = [textOf(body, 'from'), textOf(body, 'how')]
    if (how !== 'returned' && how !== 'finished')
      return showForm(request, body, [{ code: 'how-missing', field: 'how' }])
    if (!isId(from)) return showForm(request, body, [{ code: 'changed-meanwhile' }])
    const outcome = await work.change(
      async (tx, by) =>
        endWork(tx, by, {
          recordId,
          from: from as AllocationId,
          how,
          reason: wordsIn(body, 'reason'),
          isNeeded: (await reasons(deps.provided('stillNeeded'), tx, by, recordId)).length > 0,
        }),
      { once },
    )
    if (!outcome.ok) return showForm(request, body, outcome.refusals)
    return seeOther(how === 'returned' ? '/allocations' : `/children/${recordId}`)
  },
})

async function showForm(request: PageRequest, body: Body, refusals: readonly FormRefusal[]): Promise<Reply> {
  const recordId = request.params.recordId as RecordId
  const found = await request.work.look(AUDIT, async (tx, by) => ({
    child: await childHeader(tx, by, recordId),
    current: await currentWorker(tx, recordId),
    needed: await reasons(request.deps.provided('stillNeeded'), tx, by, recordId),
  }))
  const { current } = found
  if (!current) return seeOther(`/children/${recordId}/allocate`)
  return show(
    <EndWorkView
      {...found}
      current={current}
      recordId={recordId}
      body={body}
      refusals={refusals}
      draft={draftState(request)}
    />,
    refusals.length > 0 ? 400 : 200,
  )
}

/** Why a worker is still needed, asked of each module in turn: one transaction answers one question at a time. */
async function reasons(
  askers: readonly StillNeeded[],
  ...[tx, by, recordId]: Parameters<StillNeeded>
): Promise<string[]> {
  const given: string[] = []
  for (const ask of askers) {
    const reason = await ask(tx, by, recordId)
    if (reason) given.push(reason)
  }
  return given
}
