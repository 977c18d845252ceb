import type { TypedTest } from './decision-rules.js'

/** Someone who took part, as the row of the form was filled in; '' where nothing was. `place` counts from one. */
export type TypedRow = {
  readonly place: number
  readonly agencyId: string
  readonly personName: string
  readonly viewCode: string
  readonly comment: string
  readonly dissents: boolean
}

/** Answers to statements of tests by the name of their field; those that were not shown are not there. */
export type TypedAnswers = Readonly<Record<string, { readonly answer: string; readonly words: string }>>

/** The name of a statement's field. Entry tests belong to a level; of the others a page has one list. */
export function testField(of: { readonly entryTo: string } | 'exit' | 'removal', index: number): string {
  return typeof of === 'string' ? `${of}-${index + 1}` : `entry-${of.entryTo}-${index + 1}`
}

/** The statements of a test beside what was answered. */
export function typedTests(
  statements: readonly string[],
  of: Parameters<typeof testField>[0],
  answers: TypedAnswers,
): TypedTest[] {
  return statements.map((test, index) => {
    const field = testField(of, index)
    const said = Object.hasOwn(answers, field) ? answers[field] : undefined
    return { test, field, answer: said?.answer ?? '', words: said?.words ?? '' }
  })
}
