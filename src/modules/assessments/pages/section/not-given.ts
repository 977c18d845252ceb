import type { SectionOf, VoiceField } from '../../../reference/index.js'
import { NOT_GIVEN } from '../../domain/answers.js'

/** The fields of a section of words. Why there are none is asked even where a template forgot to. */
export function withNotGiven(section: SectionOf<'voice'>): VoiceField[] {
  const fields = section.fields.filter((field) => !field.retired)
  if (fields.some((field) => field.code === NOT_GIVEN)) return fields
  return [
    ...fields,
    { code: NOT_GIVEN, label: 'If you have no words from them yet, why, and who will ask', holds: 'text' },
  ]
}
