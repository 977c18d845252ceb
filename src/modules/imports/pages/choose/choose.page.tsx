import { isId, type TeamId } from '../../../../kernel/ids.js'
import { textOf, valuesOf } from '../../../../platform/http/body.js'
import { definePage, notFound, type PageRequest, type Reply, seeOther, show } from '../../../../platform/http/page.js'
import { noteForAudit } from '../../../../platform/work.js'
import { listTeams } from '../../../access/index.js'
import { chooseChildren } from '../../commands/choose-children.js'
import type { ImportId, StagedChildId } from '../../data/tables.js'
import { isRule, readChoice } from '../../domain/choice.js'
import { findImport } from '../../queries/imports.query.js'
import { countChosenBy, listTicked, recordsAmong } from '../../queries/staged-children.query.js'
import { doneInAddress } from '../children/children.view.js'
import type { ChoosingRefusal } from '../say-refusal.js'
import { wholeNumber } from '../whole-number.js'
import { ChooseView, type Which } from './choose.view.js'

export const choosePage = definePage({
  path: '/imports/:importId/choose',
  permission: 'imports:import',
  audit: 'imports.choice-viewed',
  get: (request) => draw(request, readWhich(request.query), []),
  async post(request) {
    const { body, work, once, params, deps } = request
    const importId = params.importId as ImportId
    const which = readWhich({
      show: textOf(body, 'show'),
      codes: textOf(body, 'codes'),
      ids: valuesOf(body, 'ids').join(','),
      after: textOf(body, 'after'),
    })
    const team = textOf(body, 'team')
    const teamId = isId(team) ? (team as TeamId) : undefined
    const outcome = await work.change(
      (tx, by) => chooseChildren(tx, by, { importId, which, teamId, secrets: deps.secrets }),
      { once },
    )
    if (!outcome.ok) return draw(request, which, outcome.refusals)
    const rule = 'rule' in which ? which.rule : ({ kind: 'all' } as const)
    return seeOther(`/imports/${importId}/children?${doneInAddress({ ...outcome.value, rule })}`)
  },
})

function readWhich(asked: Readonly<Record<string, string>>): Which {
  const choice = readChoice(asked)
  if (isRule(choice)) return { rule: choice, after: wholeNumber(asked.after) }
  return { ids: (asked.ids ?? '').split(',').filter(isId) as StagedChildId[] }
}

async function draw(
  { work, params, body }: PageRequest,
  which: Which,
  refusals: readonly ChoosingRefusal[],
): Promise<Reply> {
  const importId = params.importId as ImportId
  const found = await work.look('imports.choice-viewed', async (tx, by) => {
    const file = await findImport(tx, by, importId)
    if (!file) return undefined
    const teams = await listTeams(tx, by.seat.agencyId)
    if ('rule' in which) return { file, teams, counted: await countChosenBy(tx, by, importId, which.rule), ticked: [] }
    const ticked = await listTicked(tx, by, importId, which.ids)
    noteForAudit(tx, {
      action: 'imports.choice-viewed',
      records: recordsAmong(ticked),
      thing: importId,
      fields: ['la_child_id', 'birth_date', `staged_child: ${ticked.length}`],
    })
    return { file, teams, counted: undefined, ticked }
  })
  if (!found) return notFound()
  return show(
    <ChooseView {...found} which={which} team={textOf(body, 'team')} refusals={refusals} />,
    refusals.length > 0 ? 400 : 200,
  )
}
