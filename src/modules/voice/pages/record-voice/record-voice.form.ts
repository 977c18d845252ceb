import { calendarDate, type CalendarDate } from '../../../../kernel/calendar-date.js'
import { accept, type Outcome, type Refusal, refuseAll } from '../../../../kernel/outcome.js'
import { type Body, dateOf, textOf } from '../../../../platform/http/body.js'
import type { VoiceSaid } from '../../commands/record-voice.js'
import type { Alone, Whose } from '../../domain/voice.js'

export const LONGEST_LINE = 200

type Read = Omit<VoiceSaid, 'recordId' | 'sourceKind' | 'sourceId'>

/** Reads the form. Words stand exactly as they were typed; only names and places lose the spaces at their ends. */
export function readVoice(body: Body): Outcome<Read, Refusal> {
  const faults: Refusal[] = []
  const whose = textOf(body, 'whose')
  const alone = textOf(body, 'alone')
  if (!['child', 'parent', 'carer'].includes(whose)) faults.push({ code: 'whose-missing', field: 'whose' })
  if (!['yes', 'no', 'not-known'].includes(alone)) faults.push({ code: 'alone-missing', field: 'alone' })
  const [whoSaid, toWhom] = [line(body, 'whoSaid'), line(body, 'toWhom')]
  const [whereSaid, language] = [line(body, 'whereSaid'), line(body, 'language')]
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
    ...optional('space', paragraph(body, 'space')),
    ...optional('audience', paragraph(body, 'audience')),
    ...optional('influence', paragraph(body, 'influence')),
  })
}

function optional<Key extends string>(key: Key, text: string): { [K in Key]?: string } {
  return text === '' ? {} : ({ [key]: text } as { [K in Key]?: string })
}

function line(body: Body, name: string): string {
  return textOf(body, name).trim()
}

function paragraph(body: Body, name: string): string {
  const text = textOf(body, name)
  return text.trim() === '' ? '' : text
}

/** The day in three boxes: null when all are empty, undefined when they name no real day. */
export function dayIn(body: Body, name: string): CalendarDate | null | undefined {
  const typed = dateOf(body, name)
  const parts = [typed.year, typed.month, typed.day].map((part) => part.trim())
  if (parts.every((part) => part === '')) return null
  if (!parts.every((part) => /^\d{1,4}$/.test(part))) return undefined
  const [year = 0, month = 0, day = 0] = parts.map(Number)
  return calendarDate(year, month, day)
}
