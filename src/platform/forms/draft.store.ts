import type { Work } from '../work.js'
import { type Body, bodyFromFields } from '../http/body.js'
import './tables.js'

/** What was typed into a page and not sent, or undefined. Drafts are their author's alone and name no record. */
export async function findDraft(work: Work, key: string): Promise<{ body: Body; savedAt: Date } | undefined> {
  const row = await work.look('forms.draft-read', (tx) =>
    tx
      .selectFrom('draft')
      .select(['fields', 'savedAt'])
      .where('partnershipId', '=', work.seat.partnershipId)
      .where('ownerScope', '=', work.seat.id)
      .where('key', '=', key)
      .executeTakeFirst(),
  )
  return row && { body: bodyFromFields(row.fields), savedAt: row.savedAt }
}

/** Keeps what is typed. The last one to arrive stands. */
export async function saveDraft(work: Work, key: string, body: Body): Promise<void> {
  const fields = JSON.stringify(body.fields)
  await work.look('forms.draft-kept', (tx) =>
    tx
      .insertInto('draft')
      .values({ partnershipId: work.seat.partnershipId, ownerScope: work.seat.id, key, fields, savedAt: work.now })
      .onConflict((conflict) =>
        conflict.columns(['partnershipId', 'ownerScope', 'key']).doUpdateSet({ fields, savedAt: work.now }),
      )
      .execute(),
  )
}

export async function dropDraft(work: Work, key: string): Promise<void> {
  await work.look('forms.draft-dropped', (tx) =>
    tx
      .deleteFrom('draft')
      .where('partnershipId', '=', work.seat.partnershipId)
      .where('ownerScope', '=', work.seat.id)
      .where('key', '=', key)
      .execute(),
  )
}
