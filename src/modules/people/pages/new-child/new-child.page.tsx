import { DESK_ROLES, type Seat } from '../../../../kernel/actor.js'
import { dayOf } from '../../../../kernel/calendar-date.js'
import { accept, type Refusal } from '../../../../kernel/outcome.js'
import { textOf } from '../../../../platform/http/body.js'
import { definePage, type PageRequest, type Reply, seeOther, show } from '../../../../platform/http/page.js'
import { EVERY_PART, type GrantWanted } from '../../../access/index.js'
import { createChild } from '../../commands/create-child.js'
import { type LikelyChildren, likelyChildren } from '../../queries/likely-children.query.js'
import type { Typed } from '../entry/typed.js'
import { type NewChildForm, readNewChild, searchedFor } from './new-child.form.js'
import { NewChildView } from './new-child.view.js'

export const newChildPage = definePage({
  path: '/children/new',
  permission: 'people:create',
  audit: 'people.new-child-viewed',
  keepsDraft: true,
  get: (request) => draw(request, request.draft?.body.fields ?? {}, {}),
  async post(request) {
    const { body, work, once, seat, now, deps } = request
    const typed = body.fields
    const form = readNewChild(typed, dayOf(now), deps.secrets)
    if (!form.ok) return draw(request, typed, { refusals: form.refusals })
    const hasLooked = textOf(body, 'searchedFor') === searchedFor(typed) && textOf(body, 'step') === 'open'
    if (!hasLooked) return draw(request, typed, { found: await look(request, form.value) })
    const outcome = await work.change(
      async (tx, by) => {
        const { bornOn, ...rest } = form.value
        return accept(
          await createChild(tx, by, {
            ...rest,
            ...(bornOn ? { bornOn } : {}),
            ownerAgencyId: seat.agencyId,
            grants: grantsFor(seat),
            source: 'Opened by hand',
          }),
        )
      },
      { once },
    )
    if (!outcome.ok) throw new Error('Opening a record is never refused')
    return seeOther(`/children/${outcome.value.recordId}/details`)
  },
})

/** Whoever opens it works on it, with their teams, or their desk where they sit at one. */
function grantsFor(seat: Seat): GrantWanted[] {
  const grant = { parts: [EVERY_PART], level: 'work', basis: 'opened-record', sourceKind: 'people' } as const
  return [
    { ...grant, toKind: 'person', toId: seat.accountId },
    ...seat.teamIds.map((toId) => ({ ...grant, toKind: 'team' as const, toId })),
    ...(DESK_ROLES.includes(seat.role) ? [{ ...grant, toKind: 'desk' as const, toId: seat.agencyId }] : []),
  ]
}

function look({ work }: PageRequest, form: NewChildForm): Promise<LikelyChildren> {
  const name = `${form.givenNames} ${form.familyName} ${form.knownAs}`
  return work.look('people.looked-before-opening', (tx, by) =>
    likelyChildren(tx, by, { name, bornOn: form.bornOn, identifiers: form.identifiers }),
  )
}

function draw(
  { autosave }: PageRequest,
  typed: Typed,
  { refusals = [], found }: { refusals?: readonly Refusal[]; found?: LikelyChildren },
): Reply {
  return show(
    <NewChildView
      typed={typed}
      refusals={refusals}
      found={found}
      searchedFor={searchedFor(typed)}
      autosave={autosave}
    />,
    refusals.length > 0 ? 400 : 200,
  )
}
