import type { Slot } from '../../domain/slots.js'
import type { AssessmentPage } from '../../queries/assessment-page.query.js'
import type { Fields } from './section-fields.js'

export type ControlsProps = {
  slot: Slot
  page: AssessmentPage
  fields: Fields
  errorOf: (name: string) => string | undefined
}

export function one(fields: Fields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined
  return typeof value === 'string' ? value : (value?.at(-1) ?? '')
}

export function several(fields: Fields, name: string): readonly string[] {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (value === undefined || value === '') return []
  return typeof value === 'string' ? [value] : value
}

/** The three boxes of a date, as they stand. */
export function day(fields: Fields, name: string): { day: string; month: string; year: string } {
  return { day: one(fields, `${name}-day`), month: one(fields, `${name}-month`), year: one(fields, `${name}-year`) }
}
