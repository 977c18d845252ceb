import { dayIn, lineIn, wordsIn } from '../../../../platform/http/typed.js'
import { accept, type Outcome, type Refusal, refuseAll } from '../../../../kernel/outcome.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import type { VoiceSaid } from '../../commands/record-voice.js'
import type { Alone, Whose } from '../../domain/voice.js'

export const LONGEST_LINE = 200

export type VoiceFormRefusal = Refusal & {
  readonly code:
    | 'words-missing'
    | 'whose-missing'
    | 'alone-missing'
    | 'who-missing'
    | 'to-whom-missing'
    | 'line-too-long'
    | 'date-not-real'
}

type Read = Omit<VoiceSaid, 'recordId' | 'sourceKind' | 'sourceId'>

/** Reads the form. Words stand exactly as they were typed; only names and places lose the spaces at their ends. */
export function readVoice(body: Body): Outcome<Read, VoiceFormRefusal> {
  const faults: VoiceFormRefusal[] = []
  const whose = textOf(body, 'whose')
  const alone = textOf(body, 'alone')
  if (!['child', 'parent', 'carer'].includes(whose)) faults.push({ code: 'whose-missing', field: 'whose' })
  if (!['yes', 'no', 'not-known'].includes(alone)) faults.push({ code: 'alone-missing', field: 'alone' })
  const [whoSaid, toWhom] = [lineIn(body, 'whoSaid'), lineIn(body, 'toWhom')]
  const [whereSaid, language] = [lineIn(body, 'whereSaid'), lineIn(body, 'language')]
  if (whose !== '' && whose !== 'child' && whoSaid === '') faults.push({ code: 'who-missing', field: 'whoSaid' })
  if (toWhom === '') faults.push({ code: 'to-whom-missing', field: 'toWhom' })
  for (const [field, text] of Object.entries({ whoSaid, toWhom, whereSaid }))
    if (text.length > LONGEST_LINE) faults.push({ code: 'line-too-long', field })
  const saidOn = dayIn(body, 'saidOn')
  if (saidOn === undefined) faults.push({ code: 'date-not-real', field: 'saidOn' })
  if (textOf(body, 'words').trim() === '') faults.push({ code: 'words-missing', field: 'words' })
  if (faults.length > 0) return refuseAll(faults)
  return accept({
    whose: whose as Whose,
    whoSaid: whose === 'child' ? '' : whoSaid,
    words: textOf(body, 'words'),
    language: /^[a-z]{2,3}$/.test(language) ? language : '',
    toWhom,
    alone: alone as Alone,
    whereSaid,
    saidOn: saidOn ?? null,
    ...optional('space', wordsIn(body, 'space')),
    ...optional('audience', wordsIn(body, 'audience')),
    ...optional('influence', wordsIn(body, 'influence')),
  })
}

function optional<Key extends string>(key: Key, text: string): { [K in Key]?: string } {
  return text === '' ? {} : ({ [key]: text } as { [K in Key]?: string })
}
