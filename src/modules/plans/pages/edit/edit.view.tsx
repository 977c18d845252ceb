import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { InsetText } from '../../../../web/components/inset-text.js'
import { Textarea } from '../../../../web/components/textarea.js'
import type { RecordHead } from '../../../records/index.js'
import type { DropRefusal } from '../../commands/write-plan.js'
import {
  changedWords,
  MOST_EXPLANATION,
  MOST_WORDS,
  PLAN_WORDS,
  type PlanVersion,
  type PlanWord,
  type PlanWords,
} from '../../domain/plan.js'
import type { PlanPaths } from '../../domain/plan-place.js'
import type { DraftRefusal } from '../../domain/plan-rules.js'
import { PlanQuestion } from '../plan-question.js'
import type { DraftState } from '../plan-request.js'
import { planHeading } from '../words.js'

export type EditRefusal = DraftRefusal | DropRefusal

type Props = {
  head: RecordHead
  paths: PlanPaths
  words: (PlanWords & { whyChanged: string }) | undefined
  agreed: PlanVersion | undefined
  draft: PlanVersion | undefined
  /** What someone else saved while this was being typed. */
  theirs: PlanVersion | undefined
  refusals: readonly EditRefusal[]
  kept: DraftState
}

const MOST = MOST_WORDS.toLocaleString('en-GB')

const SAY: Record<EditRefusal['code'], string> = {
  'nothing-written': 'Write something, or leave this page',
  'words-too-long': `Each part of the plan must be ${MOST} characters or fewer`,
  'explanation-too-long': `Why the plan is changing must be ${MOST_EXPLANATION.toLocaleString('en-GB')} characters or fewer`,
  'why-changed-missing': 'Write why the plan is changing',
  'changed-meanwhile':
    'Someone else saved this plan after you opened it. Your words are kept below, theirs stand beside them',
  'no-draft': 'There is no draft to put aside any more',
}

/** Six questions, strengths first. */
export function EditView({ head, paths, words, agreed, draft, theirs, refusals, kept }: Props): VNode {
  const { shortName } = head.banner
  const errorOf = (field: string) => errorFor(refusals, SAY, field)
  const question = QUESTIONS(shortName)
  return (
    <PlanQuestion
      head={head}
      title={agreed ? 'Change the plan' : 'Write the plan'}
      errors={errorsFor(refusals, SAY)}
      back={paths.plan}
      backText="Back to the plan"
      draft={kept}
      aside={{
        title: 'How to write it',
        children: (
          <p class="govuk-body">
            Write it with {shortName} and the family where you can, in words that they would use. Say what adults do to
            them, not what they do wrong. It stays a draft until you agree it.
          </p>
        ),
      }}
      lead={theirs && <Theirs theirs={theirs} words={words} shortName={shortName} />}
    >
      <input type="hidden" name="seenRevision" value={draft?.revision ?? 0} />
      {PLAN_WORDS.map((word) => (
        <Textarea
          name={word}
          label={question[word].label}
          labelSize="s"
          hint={question[word].hint}
          rows={word === 'writtenWith' ? 3 : 5}
          value={words?.[word]}
          error={errorOf(word)}
        />
      ))}
      {agreed && (
        <Textarea
          name="whyChanged"
          label="Why is the plan changing?"
          labelSize="s"
          hint="The agreed plan stays as it is until the new one is agreed, and is kept after that."
          rows={3}
          value={words?.whyChanged}
          error={errorOf('whyChanged')}
        />
      )}
      <div class="kith-actions">
        <Button name="do" value="agree">
          Save and go on to agree it
        </Button>
        <Button variant="secondary" name="do" value="save">
          Save as a draft
        </Button>
        {draft && (
          <Button variant="secondary" name="do" value="drop">
            Put this draft aside
          </Button>
        )}
      </div>
    </PlanQuestion>
  )
}

function Theirs({ theirs, words, shortName }: { theirs: PlanVersion; words: Props['words']; shortName: string }) {
  const differs = changedWords(words, theirs)
  return (
    <InsetText>
      <p>
        {theirs.authorName} saved this plan while you were writing. If you save now, your words take the place of
        theirs.
      </p>
      {differs.map((word) => (
        <>
          <h2 class="govuk-heading-s">{planHeading(word, shortName)}, as they wrote it</h2>
          <p class="kith-typed">{theirs[word] || 'Nothing'}</p>
        </>
      ))}
    </InsetText>
  )
}

const QUESTIONS = (shortName: string): Record<PlanWord, { label: string; hint: string }> => ({
  workingWell: {
    label: 'What is working well?',
    hint: `What keeps ${shortName} safer already, and who helps. Strengths come first, always.`,
  },
  worries: { label: 'What are we worried about?', hint: 'One worry on each line: each action can answer one of them.' },
  needsToChange: { label: 'What needs to change?', hint: 'What would be different if the worries were gone.' },
  willKnow: {
    label: `How will ${shortName} know that it is working?`,
    hint: 'Something they would notice themselves: nobody asks for money, the way home is quiet.',
  },
  contingency: {
    label: 'What if it does not work, or something happens?',
    hint: 'Who does what then, at what sign, at any hour.',
  },
  writtenWith: {
    label: 'Who was it written with?',
    hint: `The names of those who took part. If ${shortName} did not, say why.`,
  },
})
