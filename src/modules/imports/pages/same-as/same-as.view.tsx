import type { VNode } from 'preact'
import { parseCalendarDate } from '../../../../kernel/calendar-date.js'
import { Button } from '../../../../web/components/button.js'
import { CharacterCount } from '../../../../web/components/character-count.js'
import { Form } from '../../../../web/components/form.js'
import { InsetText } from '../../../../web/components/inset-text.js'
import { fullDay } from '../../../../web/format.js'
import { StackTable } from '../../../../web/kith/stack-table.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { ChildLine } from '../../../people/index.js'
import { REASON_LENGTH } from '../../commands/match-child.js'
import { entriesOf } from '../../domain/census-entries.js'
import type { Evidence } from '../../domain/match-evidence.js'
import type { StandingCensusEntry } from '../../queries/census-of-record.query.js'
import type { StagedChild } from '../../queries/staged-child.query.js'
import { censusInWords, factsInASentence, stagedName } from '../census-words.js'
import { asErrors, type ChoosingRefusal, sayChoosing } from '../say-refusal.js'

type Props = {
  child: StagedChild
  line: ChildLine
  census: readonly StandingCensusEntry[]
  evidence: readonly Evidence[]
  reason: string
  refusals: readonly ChoosingRefusal[]
  autosave: string | undefined
}

const ABOUT = {
  'la-child-id': 'Council’s child number',
  upn: 'Unique pupil number',
  birth: 'Born',
} as const satisfies Record<Evidence['about'], string>
const VERDICT = {
  same: 'Same',
  different: 'Different',
  'one-only': 'Known on one side only',
} as const satisfies Record<Evidence['verdict'], string>

/** A staged child beside a record: what agrees, what differs, and the decision. */
export function SameAsView({ child, line, census, evidence, reason, refusals, autosave }: Props): VNode {
  const reasonError = refusals.find((each) => each.field === 'reason')
  return (
    <QuestionPage
      title="Compare with a record"
      back={`/imports/children/${child.id}`}
      showsSaved={autosave !== undefined}
      errors={asErrors(refusals)}
    >
      <h1 class="govuk-heading-l">Are these one child?</h1>
      <StackTable
        caption="The census and the record"
        captionHidden
        columns={[
          { text: 'About', isHeader: true },
          { text: `The census: ${stagedName(child)}`, phoneLabel: 'The census' },
          { text: `The record: ${line.name}`, phoneLabel: 'The record' },
          { text: 'Do they agree?', phoneLabel: 'Do they agree?' },
        ]}
        rows={[
          ...evidence.map((each) => [
            ABOUT[each.about],
            values(each.about, each.census),
            values(each.about, each.known),
            <b>{VERDICT[each.verdict]}</b>,
          ]),
          ['School', 'Not said', line.school ?? 'Nothing written', ''],
          ['Lives with', 'Not said', line.livesWith ?? 'Nothing written', ''],
          ['Referrals', referralsOf(child), referralsOn(census), ''],
        ]}
      />
      {evidence.some((each) => each.verdict === 'different') && (
        <InsetText>
          Something differs. Numbers are mistyped and children have twins: ask someone who knows the child.
        </InsetText>
      )}
      <Form autosave={autosave}>
        <p class="govuk-body">
          If they are one child, what the census says is added to the record. Nothing that stands there is changed, and
          you can undo it.
        </p>
        <CharacterCount
          name="reason"
          label="Why are you sure?"
          labelSize="s"
          hint="What you looked at, and whom you asked."
          limit={{ length: REASON_LENGTH }}
          rows={3}
          value={reason}
          error={reasonError && sayChoosing(reasonError)}
        />
        <Button preventDoubleClick>They are one child</Button>
      </Form>
    </QuestionPage>
  )
}

function values(about: Evidence['about'], said: readonly string[]): string {
  if (said.length === 0) return 'Nothing written'
  if (about !== 'birth') return said.join(', ')
  return said
    .map((date) => parseCalendarDate(date))
    .map((day) => (day ? fullDay(day) : ''))
    .join(', ')
}

function referralsOf(child: StagedChild) {
  const referrals = child.content ? entriesOf(child.content).filter((entry) => entry.kind === 'referral') : []
  return lines(referrals.map((entry) => factsInASentence(censusInWords(entry))))
}

function referralsOn(census: readonly StandingCensusEntry[]) {
  const referrals = census.filter((entry) => entry.kind === 'referral')
  return lines(referrals.map((entry) => factsInASentence(censusInWords(entry))))
}

function lines(said: readonly string[]) {
  return said.length === 0 ? 'Nothing written' : said.map((each) => <div>{each}</div>)
}
