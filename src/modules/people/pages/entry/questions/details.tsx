import { accept, refuseAll } from '../../../../../kernel/outcome.js'
import { listItems } from '../../../../reference/index.js'
import type { DetailKind, EntryValues } from '../../../domain/entry.js'
import type { EntryQuestion } from '../entry-question.js'
import { chosenOf, dayAsTyped, lineOf, paragraphOf } from '../typed.js'
import { AnyOf, Day, Line, OneOfMany, Paragraph } from './fields.js'
import { choicesOf, codesOf, Faults, labelOf } from './reading.js'

type Question = EntryQuestion<'detail'>

const empty = { codes: [] as readonly string[], number: null, asOf: null }
const only = (kind: DetailKind) => (values: EntryValues['detail']) => values.kind === kind

export const livesWithQuestion: Question = {
  kind: 'detail',
  slug: 'lives-with',
  title: 'Who the child lives with',
  hint: 'In a few words, as they stand at the top of the record: “mum and sister, Eskerby”.',
  only: only('lives-with'),
  names: { words: 'who the child lives with' },
  read: (typed) => accept({ values: { ...empty, kind: 'lives-with', words: lineOf(typed, 'words') } }),
  typed: ({ words }) => ({ words }),
  Fields: (props) => <Line {...props} name="words" label="Lives with" />,
}

export const safeContactQuestion: Question = {
  kind: 'detail',
  slug: 'safe-contact',
  title: 'Making contact safely',
  hint: 'Everyone who opens the record reads this first. Say how and when to reach the child, what not to do, and who asked for it.',
  only: only('safe-contact'),
  names: { words: 'how to make contact safely' },
  read: (typed) => accept({ values: { ...empty, kind: 'safe-contact', words: paragraphOf(typed, 'words') } }),
  typed: ({ words }) => ({ words }),
  Fields: (props) => (
    <Paragraph
      {...props}
      name="words"
      label="How to make contact"
      hint="For example: Text before you ring, and never ring the house after 6pm. Cal asked for this."
    />
  ),
}

export const languageQuestion: Question = {
  kind: 'detail',
  slug: 'language',
  title: 'Language',
  only: only('language'),
  names: { code: 'a language', words: 'the language' },
  choices: async (tx, by) => ({ languages: await listItems(tx, 'languages', by.now) }),
  read(typed, { choices }) {
    const faults = new Faults()
    const code = faults.oneOf(typed, 'code', codesOf(choices, 'languages'))
    if (code === '') return refuseAll(faults.list)
    const more = lineOf(typed, 'more')
    const words = [labelOf(choices, 'languages', code), more].filter((each) => each !== '').join(', ')
    return accept({ values: { ...empty, kind: 'language', codes: [code], words } })
  },
  typed: ({ codes, words }) => ({
    code: codes[0] ?? '',
    more: words.includes(', ') ? words.slice(words.indexOf(', ') + 2) : '',
  }),
  Fields: (props) => (
    <>
      <OneOfMany
        {...props}
        name="code"
        label="Which language is the child most at home in?"
        choices={choicesOf(props.choices, 'languages')}
      />
      <Line
        {...props}
        name="more"
        label="Anything to add? (optional)"
        hint="For example, needs an interpreter, or speaks English at school."
      />
    </>
  ),
}

export const communicationQuestion: Question = {
  kind: 'detail',
  slug: 'communication',
  title: 'Communication',
  only: only('communication'),
  names: { codes: 'what helps', words: 'what helps' },
  choices: async (tx, by) => ({ needs: await listItems(tx, 'communication-needs', by.now) }),
  read(typed, { choices }) {
    const codes = chosenOf(typed, 'codes').filter((code) => codesOf(choices, 'needs').includes(code))
    const labels = codes.map((code) => labelOf(choices, 'needs', code))
    const words = [...labels, paragraphOf(typed, 'more')].filter((each) => each !== '').join('; ')
    return accept({ values: { ...empty, kind: 'communication', codes, words } })
  },
  typed: ({ codes, words }) => ({ codes, more: words.split('; ').slice(codes.length).join('; ') }),
  Fields: (props) => (
    <>
      <AnyOf
        {...props}
        name="codes"
        legend="What helps the child to understand and to be understood?"
        choices={choicesOf(props.choices, 'needs')}
      />
      <Paragraph {...props} name="more" label="Anything else? (optional)" />
    </>
  ),
}

export const missingCountQuestion: Question = {
  kind: 'detail',
  slug: 'missing',
  title: 'How often the child has been missing',
  hint: 'A number with its day and its source, until missing episodes are kept here one by one.',
  only: only('missing-count'),
  names: { number: 'how many times', asOf: 'the day of the count', words: 'the note' },
  days: ['asOf'],
  read(typed) {
    const faults = new Faults()
    const asOf = faults.neededDay(typed, 'asOf')
    if (faults.list.length > 0) return refuseAll(faults.list)
    const text = lineOf(typed, 'number')
    const number = /^\d{1,3}$/.test(text) ? Number(text) : null
    return accept({ values: { kind: 'missing-count', codes: [], words: lineOf(typed, 'words'), number, asOf } })
  },
  typed: ({ number, asOf, words }) => ({
    number: number === null ? '' : String(number),
    words,
    ...dayAsTyped('asOf', asOf),
  }),
  Fields: (props) => (
    <>
      <Line {...props} name="number" label="Times missing in the last 12 months" width={3} inputmode="numeric" />
      <Day {...props} name="asOf" legend="Counted on which day?" hint="For example, 27 3 2026" />
      <Line {...props} name="words" label="Anything to add? (optional)" />
    </>
  ),
}
