import type { Section, SectionOf } from '../../../reference/index.js'
import type { Answer } from '../../domain/answers.js'

/** What stands in the controls of a section's form, by the name of the control. */
export type Fields = Readonly<Record<string, string | readonly string[]>>

/** A kept answer to a section as the fields of its form, so that a page fills its form from one thing: kept, drafted or sent. */
export function fieldsOf(section: Section, answer: Answer | undefined): Fields {
  if (!answer) return {}
  switch (answer.type) {
    case 'text':
      return { text: answer.text }
    case 'choice':
      return { chosen: answer.chosen.map((each) => each.code), mainOne: answer.main, reason: answer.reason }
    case 'indicators':
      return { seen: answer.seen, notes: answer.notes }
    case 'domain':
      return { rating: answer.rating, evidence: answer.evidence, source: answer.source, ...dayFields('on', answer.on) }
    case 'voice': {
      const dates = new Set(section.type === 'voice' ? datesOf(section) : [])
      return Object.assign(
        {},
        ...Object.entries(answer.fields).map(([code, value]) =>
          dates.has(code) ? dayFields(`said-${code}`, value) : { [`said-${code}`]: value },
        ),
      )
    }
    case 'level':
      return {
        level: answer.level?.code ?? '',
        rationale: answer.rationale,
        learningDisability: answer.learningDisability,
        ...Object.fromEntries(Object.entries(answer.floorReasons).map(([code, why]) => [`floor-${code}`, why])),
      }
  }
}

function datesOf(section: SectionOf<'voice'>): string[] {
  return section.fields.filter((field) => field.holds === 'date').map((field) => field.code)
}

function dayFields(name: string, day: string | null): Fields {
  const [year = '', month = '', date = ''] = (day ?? '').split('-')
  return { [`${name}-day`]: plain(date), [`${name}-month`]: plain(month), [`${name}-year`]: year }
}

function plain(part: string): string {
  return part === '' ? '' : String(Number(part))
}
