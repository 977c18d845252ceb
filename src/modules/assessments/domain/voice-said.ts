import { type CalendarDate, parseCalendarDate } from '../../../kernel/calendar-date.js'
import type { SectionOf } from '../../reference/index.js'
import { isBlank, type VoiceAnswer } from './answers.js'

/** Someone's words of one field, as the voice module keeps them. */
export type WordsSaid = {
  readonly field: string
  readonly whose: 'child' | 'parent'
  readonly words: string
  readonly alone: 'yes' | 'no' | 'not-known'
  readonly space?: string
  readonly audience?: string
  readonly influence?: string
  readonly toldBack?: { readonly words: string; readonly on: CalendarDate | null }
}

/**
 * The words of a section that do not stand with the voice module yet: each field of own words is an entry of its own.
 * What became of them goes with the first: fields called `space`, `audience`, `influence`, `told-back` and
 * `told-back-on`, and `alone` among the choices of who was there, mean that in every template.
 */
export function wordsToRecord(section: SectionOf<'voice'>, answer: VoiceAnswer): WordsSaid[] {
  const { fields, recorded } = answer
  const alone = saidAlone(section, fields)
  const fresh = section.fields.filter(({ code, holds, retired }) => {
    const words = fields[code] ?? ''
    return !retired && holds === 'own-words' && !isBlank(words) && recorded[code]?.words !== words
  })
  return fresh.map(({ code }, index) => ({
    field: code,
    whose: section.whose,
    words: fields[code] ?? '',
    alone,
    ...(index === 0 ? whatBecameOfThem(fields) : {}),
  }))
}

function whatBecameOfThem(fields: VoiceAnswer['fields']) {
  const { space = '', audience = '', influence = '' } = fields
  const toldBack = fields['told-back'] ?? ''
  return {
    ...(isBlank(space) ? {} : { space }),
    ...(isBlank(audience) ? {} : { audience }),
    ...(isBlank(influence) ? {} : { influence }),
    ...(isBlank(toldBack)
      ? {}
      : { toldBack: { words: toldBack, on: parseCalendarDate(fields['told-back-on'] ?? '') ?? null } }),
  }
}

function saidAlone(section: SectionOf<'voice'>, fields: VoiceAnswer['fields']): WordsSaid['alone'] {
  const field = section.fields.find(
    (each) => each.holds === 'choice' && each.options?.some(({ code }) => code === 'alone'),
  )
  const chosen = field && fields[field.code]
  if (!chosen) return 'not-known'
  return chosen === 'alone' ? 'yes' : 'no'
}
