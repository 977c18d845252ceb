import type { VNode } from 'preact'
import { number, relativeMoment, timeOfDay } from '../../../../web/format.js'
import { Button } from '../../../../web/components/button.js'
import { Form } from '../../../../web/components/form.js'
import { EmergencyBanner } from '../../../../web/emergency-banner.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { SaveSectionRefusal } from '../../commands/save-section.js'
import type { KeptAnswer } from '../../data/section.store.js'
import { type Slot, slotKey } from '../../domain/slots.js'
import type { AssessmentPage } from '../../queries/assessment-page.query.js'
import { AnswerView } from '../document/answer-view.js'
import { assessmentPath } from '../paths.js'
import { SectionControls } from './section-controls.js'
import type { Fields } from './section-fields.js'
import type { SectionFormRefusal } from './section.form.js'

export type SectionRefusal = SectionFormRefusal | SaveSectionRefusal

type Props = {
  page: AssessmentPage
  slot: Slot
  fields: Fields
  autosave: string | undefined
  draftSavedAt: Date | undefined
  refusals: readonly SectionRefusal[]
  /** What someone else saved since the writer began. */
  shownBeside: KeptAnswer | undefined
  now: Date
}

/** One section, or one domain: its question, its form, and what to put right. */
export function SectionView(props: Props): VNode {
  const { page, slot, fields, refusals, shownBeside, now } = props
  const { section } = slot
  const beside =
    refusals.length === 0 || refusals.some((each) => each.code === 'changed-since') ? shownBeside : undefined
  const errors = refusals.map((each) => ({ ...each, text: sentenceFor(each, props) }))
  const version = (beside ?? page.answers.get(slotKey(slot)))?.version ?? 0
  const isHarm = section.type === 'indicators' && section.indicators.some((each) => each.asksForStrategyDiscussion)
  return (
    <QuestionPage
      title={slot.domain?.label ?? section.label}
      back={assessmentPath(page.assessment, slot.domain ? `sections/${section.code}` : undefined)}
      backText={slot.domain ? section.label : 'The whole assessment'}
      errors={errors.map(({ text, field, code }) => ({ text, href: hrefOf(field, code) }))}
      showsSaved
      savedAt={props.draftSavedAt && timeOfDay(props.draftSavedAt)}
      strip={isHarm ? <EmergencyBanner /> : undefined}
    >
      {beside && <Beside kept={beside} slot={slot} page={page} now={now} />}
      <Form autosave={props.autosave} class={beside && 'kith-gap'}>
        <input type="hidden" name="version" value={version} />
        <SectionControls
          slot={slot}
          page={page}
          fields={fields}
          errorOf={(name) => errors.find((each) => each.field === name)?.text}
        />
        <div class="kith-actions">
          <Button>Save and continue</Button>
          <a class="govuk-link" href={assessmentPath(page.assessment)}>
            Come back to it later
          </a>
        </div>
      </Form>
    </QuestionPage>
  )
}

/** What a colleague saved meanwhile, so that both can be put together: nobody's work is lost. */
function Beside({ kept, slot, page, now }: { kept: KeptAnswer; slot: Slot; page: AssessmentPage; now: Date }) {
  return (
    <section class="kith-sheet" aria-labelledby="beside-heading">
      <h2 class="govuk-heading-s" id="beside-heading">
        {kept.authorName} saved this {relativeMoment(now, kept.savedAt)}
      </h2>
      <p class="govuk-body">
        Your own words are kept in the form below. Put in what should stay of theirs: saving again replaces it.
      </p>
      <AnswerView slot={slot} answer={kept.answers} page={page} asOf={now} />
    </section>
  )
}

const DATES = new Set(['date-not-real', 'date-in-future'])

function hrefOf(field: string | undefined, code: string): string | undefined {
  if (!field) return code === 'changed-since' ? '#beside-heading' : undefined
  return DATES.has(code) ? `#${field}-day` : `#${field}`
}

type Say = (refusal: SectionRefusal, props: Props) => string
const SAY: Record<SectionRefusal['code'], Say> = {
  'no-such-assessment': () => 'This assessment is not on the record any more',
  'no-such-section': () => 'This part is not asked any more',
  'not-open': () => 'This assessment has been sent: it can be changed again once the manager gives it back',
  'changed-since': (_, { shownBeside }) =>
    `${shownBeside?.authorName ?? 'Someone else'} saved this while you were writing: read theirs, then save again`,
  'beneath-floor': ({ field }, { page }) => floorSentence(field, page),
  'too-long': (refusal) =>
    `Use ${('most' in refusal && refusal.most ? refusal.most : 0).toLocaleString('en-GB')} characters or fewer`,
  'reason-missing': () => 'Say why',
  'unknown-choice': () => 'Choose from what is offered',
  'main-not-chosen': () => 'Choose the main one from those that you marked',
  'rating-missing': () => 'Choose a rating. “Not known” is an answer',
  'evidence-missing': () => 'Write what was seen, or choose another rating',
  'source-missing': () => 'Write who told you, or where you saw it',
  'date-not-real': () => 'Enter a real date, such as 27 3 2026',
  'date-in-future': () => 'The date must be today or in the past',
  'rationale-missing': () => 'Write why you propose this level',
}

function sentenceFor(refusal: SectionRefusal, props: Props): string {
  return SAY[refusal.code](refusal, props)
}

/** “Theo is 11. A child under 13 is never at the lowest level. Choose another, or write why not.” */
export function floorSentence(field: string | undefined, { template, child }: AssessmentPage): string {
  const floor = template.floors.find((each) => field === `floor-${each.code}`)
  if (!floor) return 'Write why the level lies beneath a floor'
  const name = child.shortName.slice(0, 1).toLocaleUpperCase('en-GB') + child.shortName.slice(1)
  const fact =
    floor.when.is === 'younger-than'
      ? `${name} is ${child.ageWords ?? number(child.age ?? 0)}.`
      : `${name} has a learning disability.`
  return `${fact} ${floor.prompt}`
}
