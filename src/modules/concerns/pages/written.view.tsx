import type { VNode } from 'preact'
import { SummaryList, type SummaryRow } from '../../../web/components/summary-list.js'
import { Voice } from '../../../web/kith/voice.js'
import { KEPT_TYPES } from '../../documents/index.js'
import type { Written } from '../queries/written.query.js'
import { DANGER_WORDS, knowsWords } from './answer-words.js'
import { Prose } from './prose.js'

/** What the referrer wrote, for reading. Adults who may pose a risk are not in it. */
export function WrittenConcern({ written }: { written: Pick<Written, 'concern' | 'files'> }): VNode {
  const { concern, files } = written
  const rows: SummaryRow[] = [
    {
      key: 'What happened',
      value: (
        <>
          <Prose text={concern.whatSeen} />
          {concern.whereSeen && <p class="kith-meta">Where: {concern.whereSeen}</p>}
          {concern.whenSeen && <p class="kith-meta">When: {concern.whenSeen}</p>}
        </>
      ),
    },
    {
      key: 'Danger now',
      value: (
        <>
          {concern.danger && DANGER_WORDS[concern.danger]}
          {concern.dangerAction && <Prose text={concern.dangerAction} />}
        </>
      ),
    },
    // None of this is asked of the public.
    ...(concern.source === 'public' ? [] : askedOfPractitioners(concern)),
    ...(files.length > 0
      ? [
          {
            key: 'Files',
            value: files.map((file) => (
              <p class="govuk-body">
                <a class="govuk-link" href={`/attachments/${file.id}`}>
                  {file.name}
                </a>{' '}
                <span class="kith-meta">{KEPT_TYPES[file.contentType]}</span>
              </p>
            )),
          },
        ]
      : []),
  ]
  return <SummaryList rows={rows} />
}

function askedOfPractitioners(concern: Written['concern']): SummaryRow[] {
  return [
    { key: 'Kind of harm', value: concern.strandLabels.join(', ') || 'Not known' },
    { key: 'Working well', value: concern.workingWell ? <Prose text={concern.workingWell} /> : 'Nothing written' },
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
    },
  ]
}

/** What children said or showed, each with the child it belongs to. */
export function WrittenWords({ written }: { written: Pick<Written, 'subjects' | 'words' | 'concern'> }): VNode | null {
  const said = written.words.filter((each) => each.said !== 'no')
  if (said.length === 0) return null
  return (
    <>
      {said.map((each) => {
        const who = written.subjects.find((subject) => subject.id === each.subjectId)?.called ?? 'A child'
        const heard = each.heardBy || `${written.concern.authorName}, ${written.concern.agencyName}`
        return each.said === 'words' ? (
          <Voice words={each.words} whose="child" who={who} circumstances={`, heard by: ${heard}`} small />
        ) : (
          <>
            <p class="govuk-body">
              <b>{who}</b> showed:
            </p>
            <Prose text={each.words} />
          </>
        )
      })}
    </>
  )
}
