import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { Form } from '../../../../web/components/form.js'
import { type SummaryRow, SummaryList } from '../../../../web/components/summary-list.js'
import { EmergencyBanner } from '../../../../web/emergency-banner.js'
import { Voice } from '../../../../web/kith/voice.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { SendConcernRefusal } from '../../commands/send-concern.js'
import type { Draft } from '../../queries/written.query.js'
import { DANGER_WORDS, knowsWords } from '../answer-words.js'
import { Prose } from '../prose.js'
import { aboutWords } from '../raise/part.js'
import { describeSubject } from '../subject-words.js'

const SAY: Record<SendConcernRefusal['code'], string> = {
  'already-sent': 'This concern has been sent',
  'danger-not-answered': 'Say whether a child is in danger now',
  'who-not-answered': 'Say whom or what you are worried about, or that you cannot name anyone',
  'what-not-answered': 'Write what you saw or heard',
  'no-screening-desk': 'No agency sits at the screening desk yet. Call the council, and tell your administrator',
}

type Props = { draft: Draft; refusals: readonly { code: SendConcernRefusal['code']; field?: string | undefined }[] }

export function CheckView({ draft, refusals }: Props): VNode {
  const { recordId, reference } = draft.concern
  return (
    <QuestionPage
      title="Check your concern"
      back={`/concerns/${recordId}/files`}
      strip={<EmergencyBanner />}
      withoutNavigation
      errorTitle="Something is missing"
      errors={refusals.map(({ code, field }) => ({
        text: SAY[code],
        ...(field && { href: `/concerns/${recordId}/${field}?then=check` }),
      }))}
      aside={{
        title: 'What happens next',
        children: (
          <>
            <p class="govuk-body">
              The screening desk reads it: social care, the police, health and others, each with what they know. They
              decide within one working day, and we tell you.
            </p>
            <p class="govuk-body">
              After sending you can read it here, and see what became of it. Its reference is <b>{reference}</b>.
            </p>
          </>
        ),
      }}
    >
      <span class="govuk-caption-m">{aboutWords(draft.subjects)}</span>
      <h1 class="govuk-heading-l">Check what you have written</h1>
      <SummaryList rows={rowsFor(draft)} />
      <Form>
        <Button preventDoubleClick>Send to the screening desk</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={`/concerns/${recordId}`}>
          Stop here and come back later
        </a>
      </p>
    </QuestionPage>
  )
}

const NOTHING = <span class="kith-meta">Nothing written</span>

function rowsFor(draft: Draft): SummaryRow[] {
  const { concern, subjects, words, files, riskAdults } = draft
  const change = (step: string, about: string) => [
    { text: 'Change', href: `/concerns/${concern.recordId}/${step}?then=check`, about },
  ]
  const text = (value: string) => (value ? <Prose text={value} /> : NOTHING)
  return [
    {
      key: 'Danger now',
      value: (
        <>
          {concern.danger ? DANGER_WORDS[concern.danger] : NOTHING}
          {concern.dangerAction && <Prose text={concern.dangerAction} />}
        </>
      ),
      actions: change('danger', 'whether a child is in danger'),
    },
    {
      key: 'Whom or what',
      value: subjects.length > 0 ? <Subjects draft={draft} /> : concern.nobodyNamed ? 'Nobody can be named' : NOTHING,
      actions: change('who', 'whom or what it is about'),
    },
    {
      key: 'What happened',
      value: (
        <>
          {text(concern.whatSeen)}
          {concern.whereSeen && <p class="kith-meta">Where: {concern.whereSeen}</p>}
          {concern.whenSeen && <p class="kith-meta">When: {concern.whenSeen}</p>}
        </>
      ),
      actions: change('what', 'what happened'),
    },
    {
      key: 'Kind of harm',
      value: concern.strandLabels.length > 0 ? concern.strandLabels.join(', ') : 'Not known',
      actions: change('harm', 'the kind of harm'),
    },
    {
      key: 'Working well',
      value: text(concern.workingWell),
      actions: change('well', 'what is working well'),
    },
    {
      key: 'The child’s words',
      value: words.some((each) => each.said !== 'no') ? <Said draft={draft} /> : 'None yet',
      actions: change('words', 'what the child said'),
    },
    {
      key: 'Who knows',
      value: (
        <>
          <p class="govuk-body">
            The child knows: {knowsWords(concern.childKnows)}. Agrees: {knowsWords(concern.childAgrees)}.
          </p>
          <p class="govuk-body">
            A parent or carer knows: {knowsWords(concern.familyKnows)}. Agrees: {knowsWords(concern.familyAgrees)}.
          </p>
          {concern.notToldLabels.map((label) => (
            <p class="kith-meta">Not told: {label}</p>
          ))}
          {concern.notToldWords && <Prose text={concern.notToldWords} />}
        </>
      ),
      actions: change('knows', 'who knows'),
    },
    {
      key: 'Adults who may pose a risk',
      // Not listed here: this page names children.
      value:
        riskAdults.length === 0
          ? 'None'
          : riskAdults.length === 1
            ? 'One described, on a page of its own'
            : `${riskAdults.length} described, on a page of their own`,
      actions: change('adults', 'adults who may pose a risk'),
    },
    {
      key: 'Files',
      value: files.length > 0 ? files.map((file) => <p class="govuk-body">{file.name}</p>) : 'None',
      actions: change('files', 'the files'),
    },
  ]
}

function Subjects({ draft }: { draft: Draft }) {
  return (
    <>
      {draft.subjects.map((subject) => (
        <>
          <p class="govuk-body">
            <b>{subject.called}</b>
          </p>
          <p class="kith-meta">{describeSubject(subject)}</p>
          {subject.description && subject.description !== subject.called && (
            <Prose text={subject.description} class="kith-meta" />
          )}
        </>
      ))}
    </>
  )
}

function Said({ draft }: { draft: Draft }) {
  return (
    <>
      {draft.words
        .filter((each) => each.said !== 'no')
        .map((each) => {
          const who = draft.subjects.find((subject) => subject.id === each.subjectId)?.called ?? 'A child'
          return each.said === 'words' ? (
            <Voice
              words={each.words}
              whose="child"
              who={who}
              circumstances={each.heardBy && `, heard by: ${each.heardBy}`}
              small
            />
          ) : (
            <>
              <p class="govuk-body">{who} showed:</p>
              <Prose text={each.words} />
            </>
          )
        })}
    </>
  )
}
