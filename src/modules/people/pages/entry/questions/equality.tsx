import { accept, refuseAll } from '../../../../../kernel/outcome.js'
import { type ListCode, listItems } from '../../../../reference/index.js'
import type { EqualityKind } from '../../../domain/entry.js'
import { EQUALITY_WORDS } from '../../entry-words.js'
import type { EntryQuestion } from '../entry-question.js'
import { lineOf } from '../typed.js'
import { Line, OneOf } from './fields.js'
import { choicesOf, codesOf, Faults, labelOf } from './reading.js'

const LISTS = {
  sex: 'sexes',
  'gender-identity': 'gender-identities',
  ethnicity: 'ethnicities',
  religion: 'religions',
  disability: 'disabilities',
  'sexual-orientation': 'sexual-orientations',
} as const satisfies Record<EqualityKind, ListCode>

/** Several disabilities may stand side by side; of the others one. */
const SEVERAL: readonly EqualityKind[] = ['disability']

const TOLD_BY = [
  { code: 'child', label: 'The child' },
  { code: 'family', label: 'A parent or carer' },
  { code: 'professional', label: 'A professional' },
]

function equalityQuestion(kind: EqualityKind): EntryQuestion<'equality'> {
  const list = LISTS[kind]
  const several = SEVERAL.includes(kind)
  return {
    kind: 'equality',
    slug: `equality-${kind}`,
    title: EQUALITY_WORDS[kind],
    hint:
      kind === 'sexual-orientation'
        ? 'Only where the child wants it recorded. It is open to those who hold this part of the record and to nobody else.'
        : 'What the child says of themselves. It is open to those who hold this part of the record and to nobody else.',
    ...(several ? {} : { only: (values) => values.kind === kind }),
    names: { code: 'one', words: 'the note', toldBy: 'who said so' },
    choices: async (tx, by) => ({ [list]: await listItems(tx, list, by.now) }),
    read(typed, { choices }) {
      const faults = new Faults()
      const code = faults.oneOf(typed, 'code', codesOf(choices, list))
      const toldBy = faults.oneOf(
        typed,
        'toldBy',
        TOLD_BY.map((each) => each.code),
      )
      if (faults.list.length > 0) return refuseAll(faults.list)
      return accept({
        values: { kind, code, label: labelOf(choices, list, code), words: lineOf(typed, 'words'), toldBy },
      })
    },
    typed: ({ code, words, toldBy }) => ({ code, words, toldBy }),
    Fields: (props) => (
      <>
        <OneOf {...props} name="code" legend={EQUALITY_WORDS[kind]} choices={choicesOf(props.choices, list)} />
        <Line {...props} name="words" label="In their words (optional)" />
        <OneOf {...props} name="toldBy" legend="Who said so?" choices={TOLD_BY} />
      </>
    ),
  }
}

export const EQUALITY_QUESTIONS: readonly EntryQuestion<'equality'>[] = (Object.keys(LISTS) as EqualityKind[]).map(
  equalityQuestion,
)
