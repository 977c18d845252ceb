import { dayOf } from '../../../kernel/calendar-date.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { type By, noteForAudit, type Tx } from '../../../platform/work.js'
import { listColleagues } from '../../access/index.js'
import { queueMessage } from '../../messages/index.js'
import { listPublished } from '../data/item.store.js'
import { checkDueOn } from '../domain/check-period.js'
import { isDayToRemind } from '../domain/reminder.js'
import { readItem } from '../queries/contents.query.js'

export type NothingToSay = Refusal & { readonly code: 'nothing-to-say'; readonly field?: undefined }

/** Tells each officer, once a day at most, that something is due for a check. The mail names no page. */
export async function remindOfChecks(tx: Tx, by: By): Promise<Outcome<{ told: number }, NothingToSay>> {
  const today = dayOf(by.now)
  const published = await listPublished(tx)
  const dueDays = published.flatMap(({ kind, content }) => checkDueOn(readItem(kind, content)) ?? [])
  if (!isDayToRemind(dueDays, today)) return refuse({ code: 'nothing-to-say' })
  let told = 0
  for (const { accountId } of await listColleagues(tx, { roles: ['partnership-officer'] })) {
    const isQueued = await queueMessage(tx, by, {
      key: `hub.due-for-check:${today}:${accountId}`,
      toAccountId: accountId,
      template: 'due-for-a-check',
      values: { link: '/hub' },
    })
    if (isQueued) told += 1
  }
  if (told === 0) return refuse({ code: 'nothing-to-say' })
  noteForAudit(tx, { action: 'hub.reminded-of-checks', records: [], fields: [`${told} told`] })
  return accept({ told })
}
