import type { Id } from '../../../kernel/ids.js'
import { accept } from '../../../kernel/outcome.js'
import { defineJob } from '../../../platform/jobs/job.js'
import { claimMail, markRefused, markSent, releaseMail } from '../../../platform/mail/claim.store.js'
import { deliver } from '../../../platform/mail/deliver.js'
import { MAIL_QUEUED } from '../../../platform/mail/outbox.store.js'
import type { MailId } from '../../../platform/mail/tables.js'
import { noteForAudit } from '../../../platform/work.js'

/**
 * Sends one mail. Claimed before it is sent and marked after: a job that dies in between sends it a second time, with
 * the same Message-ID, rather than never. The job library waits longer after each failure.
 */
export const sendMessages = defineJob({
  name: 'messages.send',
  on: [MAIL_QUEUED],
  async run(deps, work, payload) {
    const mailId = payload.mailId as MailId
    const mail = await work.look('messages.claimed', (tx) => claimMail(tx, mailId, work.now))
    if (!mail) return
    const delivery = await deliver(deps, mail, work.now)
    if (delivery.kind === 'later') {
      await work.look('messages.released', (tx) => releaseMail(tx, mailId))
      throw new Error(`The mail server did not take a message (${delivery.code})`)
    }
    await work.change(async (tx) => {
      if (delivery.kind === 'sent') await markSent(tx, mailId, work.now)
      else await markRefused(tx, mailId, delivery.code, work.now)
      noteForAudit(tx, {
        action: delivery.kind === 'sent' ? 'messages.sent' : 'messages.refused',
        records: [],
        thing: mailId as Id<string>,
        fields: [delivery.kind === 'sent' ? 'sent_at' : 'refused_at'],
      })
      return accept()
    })
  },
})
