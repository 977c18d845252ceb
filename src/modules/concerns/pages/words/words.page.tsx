import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { accept, type Outcome, refuseAll } from '../../../../kernel/outcome.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import { Radios } from '../../../../web/components/radios.js'
import { TextInput } from '../../../../web/components/text-input.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { keepWords } from '../../commands/keep-words.js'
import type { KeptSubject } from '../../data/subject.store.js'
import { MOST_LINE, MOST_TEXT, shortName, type SubjectId } from '../../domain/subject.js'
import type { Draft } from '../../queries/written.query.js'
import { partWords } from '../raise/part.js'
import { type AnswerProps, defineRaisePage, nextFrom } from '../raise/raise-page.js'
import { RaiseQuestion } from '../raise/raise-question.js'
import { bodyOf, typedLine, typedText } from '../typed-text.js'

type Said = { readonly said: 'words' | 'shown' | 'no'; readonly words: string; readonly heardBy: string }
type WordsCode = 'said-missing' | 'words-missing' | 'shown-missing' | 'words-too-long' | 'heard-too-long'
type WordsRefusal = { readonly code: WordsCode; readonly field: string }
type Code = WordsCode | 'already-sent' | 'no-such-subject'
/** Whose words are asked for; undefined where the concern names no child. */
type Extra = { readonly subject: KeptSubject | undefined }

/** Asks about the first child that has not been asked about, or, where none is named, about any child. */
export const wordsPage = defineRaisePage({
  path: 'words',
  step: 'words',
  load: async (): Promise<Extra> => ({ subject: undefined }),
  skip: ({ draft }, recordId) => {
    const child = childrenOf(draft)[0]
    return child && `/concerns/${recordId}/words/${(unasked(draft)[0] ?? child).id}`
  },
  stored: ({ draft }) => storedWords(draft, null),
  read: readWords,
  save: (tx, by, recordId, said) => keepWords(tx, by, { recordId, subjectId: null, ...said }),
  view: WordsView,
})

/** What one child has said. With several, each is asked about in turn, so that nobody's words become another's. */
export const childsWordsPage = defineRaisePage({
  path: 'words/:subjectId',
  step: 'words',
  load: async (_tx, _by, draft, params): Promise<Extra | undefined> => {
    const subject = childrenOf(draft).find((each) => each.id === params.subjectId)
    return subject && { subject }
  },
  stored: ({ draft, params }) => storedWords(draft, params.subjectId as SubjectId),
  read: readWords,
  save: (tx, by, recordId, said, { params }) =>
    keepWords(tx, by, { recordId, subjectId: params.subjectId as SubjectId, ...said }),
  next: (recordId, _said, { draft, params }) => {
    const after = unasked(draft).find((each) => each.id !== params.subjectId)
    return after ? `/concerns/${recordId}/words/${after.id}` : nextFrom(recordId, 'words')
  },
  view: WordsView,
})

function childrenOf(draft: Draft): readonly KeptSubject[] {
  return draft.subjects.filter((each) => each.kind === 'child')
}

function unasked(draft: Draft): readonly KeptSubject[] {
  return childrenOf(draft).filter((each) => !draft.words.some((words) => words.subjectId === each.id))
}

function storedWords(draft: Draft, subjectId: SubjectId | null): Body {
  const kept = draft.words.find((each) => each.subjectId === subjectId)
  return bodyOf({
    said: kept?.said,
    words: kept?.said === 'words' ? kept.words : '',
    shown: kept?.said === 'shown' ? kept.words : '',
    heardBy: kept?.heardBy,
  })
}

function readWords(body: Body): Outcome<Said, WordsRefusal> {
  const said = textOf(body, 'said')
  if (said === 'no') return accept({ said, words: '', heardBy: '' })
  if (said !== 'words' && said !== 'shown') return refuseAll<WordsRefusal>([{ code: 'said-missing', field: 'said' }])
  const field = said === 'words' ? 'words' : 'shown'
  const words = typedText(body, field)
  const heardBy = said === 'words' ? typedLine(body, 'heardBy') : ''
  const wrong: WordsRefusal[] = []
  if (words === '') wrong.push({ code: `${field}-missing`, field })
  if (words.length > MOST_TEXT) wrong.push({ code: 'words-too-long', field })
  if (heardBy.length > MOST_LINE) wrong.push({ code: 'heard-too-long', field: 'heardBy' })
  return wrong.length > 0 ? refuseAll(wrong) : accept({ said, words, heardBy })
}

function sentences(name: string): Record<Code, string> {
  return {
    'said-missing': `Say whether ${name} has said anything about this`,
    'words-missing': `Write what ${name} said, or choose “No, not yet”`,
    'shown-missing': `Write what ${name} has shown, or choose “No, not yet”`,
    'words-too-long': 'Write it in 5,000 characters or fewer. What was said most clearly helps most',
    'heard-too-long': 'Say who heard it in 200 characters or fewer',
    'already-sent': 'This concern has been sent, and can no longer be changed',
    'no-such-subject': 'That child is no longer part of this concern',
  }
}

function WordsView({ draft, extra, typed, refusals, ...question }: AnswerProps<Extra, Code>): VNode {
  const name = extra.subject ? shortName(extra.subject) : 'a child'
  const say = sentences(name)
  return (
    <RaiseQuestion
      {...question}
      errors={errorsFor(refusals, say)}
      aside={{
        title: 'Why we ask',
        children: (
          <>
            <p class="govuk-body">
              What {name} said is kept exactly as you write it, is never corrected, and goes beside every decision about{' '}
              {name}.
            </p>
            <p class="govuk-body">
              You do not have to promise that it stays secret. You can say: “I’ll only tell the people who can help.”
            </p>
          </>
        ),
      }}
    >
      <Radios
        name="said"
        legend={
          <>
            <span class="govuk-caption-m">{partWords(draft, 'words')}</span>
            Has {name} said anything about this?
          </>
        }
        legendSize="l"
        legendIsHeading
        hint="You do not need to ask now. If something was said, the child’s own words help more than a summary."
        value={textOf(typed, 'said')}
        error={errorFor(refusals, say, 'said')}
        items={[
          {
            value: 'words',
            text: 'Yes, to me or to someone I can name',
            reveal: (
              <>
                <Textarea
                  name="words"
                  label="What was said, in the child’s own words"
                  labelSize="s"
                  hint="Write it the way it was said, slang and all."
                  isVoice
                  rows={4}
                  spellcheck={false}
                  value={textOf(typed, 'words')}
                  error={errorFor(refusals, say, 'words')}
                />
                <TextInput
                  name="heardBy"
                  label="Who heard it, and when (optional)"
                  labelSize="s"
                  value={textOf(typed, 'heardBy')}
                  error={errorFor(refusals, say, 'heardBy')}
                />
              </>
            ),
          },
          {
            value: 'shown',
            text: 'Not in words, but something was shown',
            hint: 'A drawing, a message, tears, going quiet',
            reveal: (
              <Textarea
                name="shown"
                label="What was shown"
                labelSize="s"
                rows={3}
                value={textOf(typed, 'shown')}
                error={errorFor(refusals, say, 'shown')}
              />
            ),
          },
          { value: 'no', text: 'No, not yet' },
        ]}
      />
    </RaiseQuestion>
  )
}
