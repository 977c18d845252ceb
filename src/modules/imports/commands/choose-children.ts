import type { TeamId } from '../../../kernel/ids.js'
import { accept, type Outcome, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import type { Digester } from '../../people/index.js'
import type { ImportId, StagedChildId } from '../data/tables.js'
import { choiceInAddress, type RuleChoice } from '../domain/choice.js'
import { listByRule, listTicked } from '../queries/staged-children.query.js'
import { promoteChild, type PromoteRefusal } from './promote-child.js'

/** Children who become records in one go: a few seconds of work, so that nobody waits long on a page. */
export const CHOSEN_AT_ONCE = 100

export type ChooseRefusal = {
  readonly code: 'not-a-council' | 'team-missing' | 'nobody-chosen'
  readonly field?: 'team' | undefined
}

export type Chosen = {
  /** Records that were opened. */
  readonly opened: number
  /** Records that an earlier file had become, to which what is new was added. */
  readonly added: number
  /** Left to be looked at one by one: doubted, or perhaps known already. */
  readonly left: number
  /** The place in the file after which the rule goes on; 0 where everyone was reached. */
  readonly next: number
}

const LEAVES: ReadonlySet<PromoteRefusal['code']> = new Set<PromoteRefusal['code']>([
  'doubted',
  'may-be-known',
  'birth-date-changed',
  'record-closed',
])

/**
 * Chooses the children who are ticked, or those whom a rule chooses, so many at once. Whoever may be known already, or is
 * doubted, is left where they are.
 */
export async function chooseChildren(
  tx: Tx,
  by: By,
  {
    importId,
    which,
    teamId,
    secrets,
  }: {
    importId: ImportId
    which: { readonly ids: readonly StagedChildId[] } | { readonly rule: RuleChoice; readonly after: number }
    teamId: TeamId | undefined
    secrets: Digester
  },
): Promise<Outcome<Chosen, ChooseRefusal>> {
  const children =
    'rule' in which
      ? await listByRule(tx, by, { importId, ...which, limit: CHOSEN_AT_ONCE })
      : (await listTicked(tx, by, importId, which.ids)).slice(0, CHOSEN_AT_ONCE)
  if (children.length === 0) return refuse({ code: 'nobody-chosen' })
  const counts = { opened: 0, added: 0, left: 0 }
  for (const { id } of children) {
    const outcome = await promoteChild(tx, by, { stagedId: id, teamId, secrets, isLookedAt: false })
    if (outcome.ok) {
      counts[outcome.value.isNew ? 'opened' : 'added'] += 1
      continue
    }
    const [refusal] = outcome.refusals
    if (refusal?.code === 'team-missing' || refusal?.code === 'not-a-council')
      return refuse({ ...refusal, code: refusal.code })
    if (refusal && LEAVES.has(refusal.code)) counts.left += 1
  }
  const last = children.at(-1)?.position ?? 0
  const more =
    'rule' in which && children.length === CHOSEN_AT_ONCE
      ? await listByRule(tx, by, { importId, rule: which.rule, after: last, limit: 1 })
      : []
  noteForAudit(tx, {
    action: 'imports.chosen',
    records: [],
    thing: importId,
    fields: [
      'rule' in which ? choiceInAddress(which.rule) : 'ticked',
      `opened: ${counts.opened}`,
      `added: ${counts.added}`,
      `left: ${counts.left}`,
    ],
  })
  return accept({ ...counts, next: more.length > 0 ? last : 0 })
}
