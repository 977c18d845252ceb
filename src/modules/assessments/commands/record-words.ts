import type { By, Tx } from '../../../platform/work.js'
import { asRecords } from '../../access/index.js'
import { recordVoice } from '../../voice/index.js'
import { updateAnswer } from '../data/section.store.js'
import type { VoiceAnswer } from '../domain/answers.js'
import type { Assessment } from '../domain/assessment.js'
import { slotKey, slotsOf } from '../domain/slots.js'
import { wordsToRecord } from '../domain/voice-said.js'
import { readInFull } from '../queries/assessment-in-full.query.js'

/**
 * Gives what the child and the parents said to the voice module, where it stands as their words from then on. Done when
 * the assessment is sent, so that a slip of the pen in a draft can be put right first; words sent before and not changed
 * since are not kept twice. Done as the record: words are not lost because the sender may not read them.
 */
export async function recordWords(tx: Tx, by: By, assessment: Assessment): Promise<void> {
  const { recordId, id: assessmentId } = assessment
  await asRecords(tx, [recordId], async () => {
    const { template, answers } = await readInFull(tx, assessment)
    for (const slot of slotsOf(template)) {
      const kept = answers.get(slotKey(slot))
      if (slot.section.type !== 'voice' || kept?.answers.type !== 'voice') continue
      const recorded: Record<string, VoiceAnswer['recorded'][string]> = { ...kept.answers.recorded }
      const said = wordsToRecord(slot.section, kept.answers)
      for (const { field, ...words } of said) {
        const outcome = await recordVoice(tx, by, {
          recordId,
          ...words,
          toWhom: kept.authorName,
          whereSaid: '',
          saidOn: words.whose === 'child' ? assessment.seenOn : null,
          sourceKind: 'assessment',
          sourceId: assessmentId,
        })
        if (!outcome.ok) throw new Error(`Words were not kept: ${outcome.refusals[0]?.code}`)
        recorded[field] = { voiceId: outcome.value.voiceId, words: words.words }
      }
      if (said.length > 0) await updateAnswer(tx, by, { ...kept, answers: { ...kept.answers, recorded } })
    }
  })
}
