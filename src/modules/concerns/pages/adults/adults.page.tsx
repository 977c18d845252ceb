import { errorFor, errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import type { RecordId } from '../../../../kernel/ids.js'
import { accept, type Outcome, refuse, refuseAll } from '../../../../kernel/outcome.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import { definePage, seeOther } from '../../../../platform/http/page.js'
import { Button } from '../../../../web/components/button.js'
import { Form } from '../../../../web/components/form.js'
import { Radios } from '../../../../web/components/radios.js'
import { TextInput } from '../../../../web/components/text-input.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { Restricted } from '../../../../web/kith/restricted.js'
import { describeRiskAdult, type RiskAdultRefusal, takeRiskAdultOut } from '../../commands/risk-adults.js'
import { saveConcernAnswers } from '../../commands/save-answers.js'
import type { RiskAdultWords } from '../../data/risk-adult.store.js'
import type { RiskAdultId } from '../../data/tables.js'
import { MOST_LINE, MOST_TEXT } from '../../domain/subject.js'
import type { RiskAdult } from '../../queries/written.query.js'
import { NamelessPart } from '../raise/part.js'
import { type AnswerProps, defineRaisePage, nextFrom } from '../raise/raise-page.js'
import { RaiseQuestion } from '../raise/raise-question.js'
import { bodyOf, typedLine, typedText } from '../typed-text.js'

type AskCode = 'adults-missing'
const SAY_ASK: Record<AskCode | 'already-sent', string> = {
  'adults-missing': 'Say whether you know of an adult who may pose a risk',
  'already-sent': 'This concern has been sent, and can no longer be changed',
}

/** Whether there is one; those described stand here alone, away from the children. */
export const adultsPage = defineRaisePage({
  path: 'adults',
  step: 'adults',
  load: async () => null,
  stored: ({ draft }) => bodyOf({ adults: draft.riskAdults.length > 0 ? '' : draft.concern.adultsKnown }),
  read(body, { draft }): Outcome<'yes' | 'no', { readonly code: AskCode; readonly field: string }> {
    const answer = textOf(body, 'adults')
    if (answer === 'yes' || answer === 'no') return accept(answer)
    // Nothing need be said here: a question left empty is passed over.
    if (draft.riskAdults.length === 0 && answer === '') return accept('no')
    return refuse<{ code: AskCode; field: string }>({ code: 'adults-missing', field: 'adults' })
  },
  save: (tx, by, recordId, answer, { draft }) =>
    saveConcernAnswers(tx, by, {
      recordId,
      step: 'adults',
      answers: { adultsKnown: draft.riskAdults.length > 0 ? 'yes' : answer },
    }),
  next: (recordId, answer) => (answer === 'yes' ? `/concerns/${recordId}/adults/add` : nextFrom(recordId, 'adults')),
  view: AdultsView,
})

function AdultsView({ draft, typed, refusals, ...question }: AnswerProps<null, AskCode | 'already-sent'>): VNode {
  const { riskAdults, concern } = draft
  const any = riskAdults.length > 0
  return (
    <RaiseQuestion
      {...question}
      errors={errorsFor(refusals, SAY_ASK)}
      before={
        any && (
          <>
            <NamelessPart step="adults" />
            <Described recordId={concern.recordId} adults={riskAdults} />
          </>
        )
      }
      aside={{
        title: 'Kept to itself',
        children: (
          <p class="govuk-body">
            What you write about adults is a closed part of the concern. It is not searched, it opens no record about
            them, and it never stands in a list with children. After you send it, only the screening desk reads it.
          </p>
        ),
      }}
    >
      {!any && <NamelessPart step="adults" />}
      <Radios
        name="adults"
        legend={any ? 'Is there another adult?' : 'Do you know of an adult who may pose a risk?'}
        legendSize={any ? 'm' : 'l'}
        legendIsHeading={!any}
        hint={
          any
            ? undefined
            : 'Someone who may be exploiting the child, or bringing others to do so. You do not need a name.'
        }
        value={textOf(typed, 'adults')}
        error={errorFor(refusals, SAY_ASK, 'adults')}
        items={[
          { value: 'yes', text: any ? 'Yes, add another' : 'Yes' },
          { value: 'no', text: 'No' },
        ]}
      />
    </RaiseQuestion>
  )
}

function Described({ recordId, adults }: { recordId: RecordId; adults: readonly RiskAdult[] }) {
  return (
    <>
      <h1 class="govuk-heading-l">Adults who may pose a risk</h1>
      <Restricted title="Only you see this until you send it, then only the screening desk">
        <ul class="kith-plain">
          {adults.map((adult) => (
            <li class="kith-sheet__head">
              <div>
                <b>{adult.called || 'Name not known'}</b>
                <p class="kith-meta kith-typed">{adult.description}</p>
              </div>
              <Form action={`/concerns/${recordId}/adults/${adult.id}/remove`}>
                <Button variant="secondary">
                  Remove<span class="govuk-visually-hidden"> {adult.called || 'this adult'}</span>
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      </Restricted>
    </>
  )
}

type AdultCode =
  | 'description-missing'
  | 'called-too-long'
  | 'description-too-long'
  | 'connection-too-long'
  | 'how-too-long'
const SAY: Record<AdultCode | RiskAdultRefusal['code'], string> = {
  'description-missing': 'Enter a name, or describe them so that the police could know whom you mean',
  'called-too-long': 'Enter what they are called in 200 characters or fewer',
  'description-too-long': 'Describe them in 5,000 characters or fewer',
  'connection-too-long': 'Say how they are connected in 200 characters or fewer',
  'how-too-long': 'Say how you know in 5,000 characters or fewer',
  'too-many-adults': 'A concern can describe 10 adults. Write about the others in what has happened',
  'no-such-adult': 'That is no longer part of this concern',
  'already-sent': 'This concern has been sent, and can no longer be changed',
}

export const addAdultPage = defineRaisePage({
  path: 'adults/add',
  step: 'adults',
  back: 'adults',
  load: async () => null,
  stored: () => bodyOf({}),
  read: readAdult,
  save: (tx, by, recordId, words) => describeRiskAdult(tx, by, { recordId, words }),
  next: (recordId) => `/concerns/${recordId}/adults`,
  view: AdultView,
})

export const removeAdultPage = definePage({
  path: '/concerns/:recordId/adults/:adultId/remove',
  permission: 'concerns:raise',
  audit: 'concerns.risk-adult-removed',
  record: { param: 'recordId', part: 'poses-risk' },
  async post({ work, params, once }) {
    const recordId = params.recordId as RecordId
    await work.change((tx, by) => takeRiskAdultOut(tx, by, { recordId, adultId: params.adultId as RiskAdultId }), {
      once,
    })
    return seeOther(`/concerns/${recordId}/adults`)
  },
})

function readAdult(body: Body): Outcome<RiskAdultWords, { readonly code: AdultCode; readonly field: string }> {
  const words = {
    called: typedLine(body, 'called'),
    description: typedText(body, 'description'),
    connection: typedLine(body, 'connection'),
    howKnown: typedText(body, 'howKnown'),
  }
  const wrong: { code: AdultCode; field: string }[] = []
  if (words.called === '' && words.description === '') wrong.push({ code: 'description-missing', field: 'called' })
  if (words.called.length > MOST_LINE) wrong.push({ code: 'called-too-long', field: 'called' })
  if (words.description.length > MOST_TEXT) wrong.push({ code: 'description-too-long', field: 'description' })
  if (words.connection.length > MOST_LINE) wrong.push({ code: 'connection-too-long', field: 'connection' })
  if (words.howKnown.length > MOST_TEXT) wrong.push({ code: 'how-too-long', field: 'howKnown' })
  return wrong.length > 0 ? refuseAll(wrong) : accept(words)
}

function AdultView({
  draft: _draft,
  typed,
  refusals,
  ...question
}: AnswerProps<null, AdultCode | RiskAdultRefusal['code']>): VNode {
  const error = (field: string) => errorFor(refusals, SAY, field)
  return (
    <RaiseQuestion {...question} errors={errorsFor(refusals, SAY)}>
      <NamelessPart step="adults" />
      <h1 class="govuk-heading-l">Describe the adult</h1>
      <TextInput
        name="called"
        label="Name, or what they are called (optional)"
        labelSize="s"
        autocomplete="off"
        value={textOf(typed, 'called')}
        error={error('called')}
      />
      <Textarea
        name="description"
        label="What they look like, drive, wear, use"
        labelSize="s"
        rows={3}
        value={textOf(typed, 'description')}
        error={error('description')}
      />
      <TextInput
        name="connection"
        label="How they are connected (optional)"
        labelSize="s"
        hint="For example, a friend of an older cousin, or works at the shop."
        value={textOf(typed, 'connection')}
        error={error('connection')}
      />
      <Textarea
        name="howKnown"
        label="How you know (optional)"
        labelSize="s"
        hint="Saw it yourself, or were told, and by whom. Say if anyone would be in danger were it known that they told."
        rows={3}
        value={textOf(typed, 'howKnown')}
        error={error('howKnown')}
      />
    </RaiseQuestion>
  )
}
