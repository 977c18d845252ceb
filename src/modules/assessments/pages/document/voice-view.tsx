import type { VNode } from 'preact'
import { parseCalendarDate } from '../../../../kernel/calendar-date.js'
import { fullDay } from '../../../../web/format.js'
import { Voice } from '../../../../web/kith/voice.js'
import { SummaryList } from '../../../../web/components/summary-list.js'
import type { VoiceField } from '../../../reference/index.js'
import { NOT_GIVEN, type VoiceAnswer } from '../../domain/answers.js'
import type { Slot } from '../../domain/slots.js'
import type { AssessmentPage } from '../../queries/assessment-page.query.js'
import { NotAnswered, Typed } from '../typed.js'
import { withNotGiven } from '../section/not-given.js'

/** Someone's own words apart from everything said about them. */
export function VoiceView({
  slot: { section },
  answer,
  page,
}: {
  slot: Slot
  answer: VoiceAnswer
  page: AssessmentPage
}): VNode {
  if (section.type !== 'voice') throw new Error('Words are answered in a section of words')
  const { child } = page
  const given = withNotGiven(section).filter((field) => (answer.fields[field.code] ?? '').trim() !== '')
  const words = given.filter((field) => field.holds === 'own-words')
  const rest = given.filter((field) => field.holds !== 'own-words')
  if (given.length === 0) return <NotAnswered />
  const isChild = section.whose === 'child'
  return (
    <>
      {words.map((field) => (
        <>
          {words.length > 1 && <p class="kith-meta">{field.label}</p>}
          <Voice
            words={answer.fields[field.code] ?? ''}
            whose={isChild ? 'child' : 'family'}
            who={isChild ? child.shortName : 'A parent or carer'}
          />
        </>
      ))}
      {rest.length > 0 && (
        <SummaryList
          class="kith-gap-s"
          rows={rest.map((field) => ({
            key: field.code === NOT_GIVEN ? 'Why there are no words yet' : field.label,
            value: <Said field={field} value={answer.fields[field.code] ?? ''} />,
          }))}
        />
      )}
    </>
  )
}

function Said({ field, value }: { field: VoiceField; value: string }) {
  if (field.holds === 'choice') return <>{field.options?.find((each) => each.code === value)?.label ?? value}</>
  if (field.holds === 'date') {
    const day = parseCalendarDate(value)
    return <>{day ? fullDay(day) : value}</>
  }
  return <Typed text={value} />
}
