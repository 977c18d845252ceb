import type { VNode } from 'preact'
import { type Body, dateOf, textOf } from '../../../../../platform/http/body.js'
import { BackLink } from '../../../../../web/components/back-link.js'
import { Button } from '../../../../../web/components/button.js'
import { DateInput } from '../../../../../web/components/date-input.js'
import { ErrorSummary, type PageError } from '../../../../../web/components/error-summary.js'
import { Form } from '../../../../../web/components/form.js'
import { InsetText } from '../../../../../web/components/inset-text.js'
import { Radios } from '../../../../../web/components/radios.js'
import { Textarea } from '../../../../../web/components/textarea.js'
import { TextInput } from '../../../../../web/components/text-input.js'
import { dayAndTime, timeOfDay } from '../../../../../web/format.js'
import { Saved } from '../../../../../web/kith/saved.js'
import { Sheet } from '../../../../../web/kith/sheet.js'
import { Layout } from '../../../../../web/layout.js'
import { type ApproveRefusal, MOST_NOTE } from '../../../commands/review.js'
import type { KeptVersion } from '../../../data/item.store.js'
import type { Item } from '../../../domain/contents.js'
import { editPath } from '../../../domain/edit-place.js'
import type { Stop } from '../../../domain/stop.js'
import type { EditedItem } from '../../../queries/item.query.js'
import { StopsSheet } from '../item/stops-sheet.js'
import { SAY_MOVE } from '../say-moves.js'
import { sayStop } from '../say-stops.js'
import { DifferenceView } from '../versions/difference-view.js'
import type { DecisionRefusal } from './review.form.js'

export type ReviewRefusal = ApproveRefusal | DecisionRefusal

type Said = Exclude<ReviewRefusal, Stop>

const SAY: Record<Said['code'], string> = {
  ...SAY_MOVE,
  'decision-missing': 'Select whether it is published, or sent back',
  'day-missing': 'Enter the day on which it is published',
  'day-not-real': 'The day on which it is published must be a real date',
  'time-missing': 'Enter the time at which it is published',
  'time-not-real': 'The time must be a time, such as 9am or 17:30',
  'when-past': 'The day and the time must be in the future. To publish it at once, select “Publish it now”',
  'when-too-far': 'The day must be within a year from now',
  'note-missing': 'Write what you changed',
  'words-missing': 'Write what is to be mended',
  'too-long': `What is to be mended must be ${MOST_NOTE} characters or fewer`,
}

type Props = {
  item: EditedItem
  open: KeptVersion
  before: { version: KeptVersion; says: Item } | undefined
  typed: Body
  refusals: readonly ReviewRefusal[]
  autosave: string | undefined
  savedAt: Date | undefined
}

export function ReviewView({ item, open, before, typed, refusals, autosave, savedAt }: Props): VNode {
  const errors = refusals.map(asError)
  return (
    <Layout
      title="Review, Be Aware"
      hasErrors={errors.length > 0}
      before={
        <nav class="kith-sheet__head kith-gap-s" aria-label="This form">
          <BackLink href={editPath(item)}>Back to {item.title}</BackLink>
          <Saved at={savedAt && timeOfDay(savedAt)} />
        </nav>
      }
    >
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <span class="govuk-caption-l">{item.title}</span>
      <h1 class="govuk-heading-l">Review version {open.number}</h1>
      <div class="kith-stack">
        <InsetText>
          {open.loadedFrom
            ? `Came with the first edition (${open.loadedFrom}).`
            : `Written by ${[open.writtenByName, ...item.alsoWrittenBy].join(', with ')}.`}
          {open.note && <div class="kith-typed">{open.note}</div>}
          <div>
            <a class="govuk-link" href={editPath(item, 'preview', open.number)}>
              See it as the public would
            </a>
          </div>
        </InsetText>
        <StopsSheet item={item} base={editPath(item)} />
        <DifferenceView
          before={before?.says}
          after={item.now}
          names={{ before: `Version ${before?.version.number}, published now`, after: `Version ${open.number}` }}
        />
        <Sheet id="decide" title="What happens with it?">
          {open.state === 'approved' && open.publishAt && (
            <p class="govuk-body">
              {open.reviewedByName} approved it for {dayAndTime(open.publishAt)}.
            </p>
          )}
          <Form autosave={autosave}>
            <input type="hidden" name="seen" value={open.revision} />
            <Decide typed={typed} refusals={refusals} />
            <Button>Decide</Button>
          </Form>
        </Sheet>
      </div>
    </Layout>
  )
}

function Decide({ typed, refusals }: Pick<Props, 'typed' | 'refusals'>) {
  const error = (field: string) => {
    const found = refusals.find((each) => each.field === field)
    return found && sayRefusal(found)
  }
  return (
    <Radios
      name="decision"
      legend="Your decision"
      legendSize="s"
      error={error('decision')}
      value={textOf(typed, 'decision')}
      items={[
        { value: 'now', text: 'Publish it now' },
        {
          value: 'later',
          text: 'Publish it at a day and a time',
          reveal: (
            <>
              <DateInput
                name="on"
                legend="On which day?"
                legendSize="s"
                hint="For example, 27 3 2026"
                value={dateOf(typed, 'on')}
                error={error('on')}
              />
              <TextInput
                name="time"
                label="At what time?"
                labelSize="s"
                hint="For example, 9am or 17:30"
                width={10}
                value={textOf(typed, 'time')}
                error={error('time')}
              />
            </>
          ),
        },
        {
          value: 'back',
          text: 'Send it back',
          reveal: (
            <Textarea
              name="words"
              label="What is to be mended?"
              labelSize="s"
              rows={3}
              value={textOf(typed, 'words')}
              error={error('words')}
            />
          ),
        },
      ]}
    />
  )
}

function isStop(refusal: ReviewRefusal): refusal is Stop {
  return 'about' in refusal
}

function sayRefusal(refusal: ReviewRefusal): string {
  return isStop(refusal) ? sayStop(refusal) : SAY[refusal.code]
}

function asError(refusal: ReviewRefusal): PageError {
  if (isStop(refusal)) return { text: sayStop(refusal), href: '#stops' }
  const { field } = refusal
  return { text: SAY[refusal.code], ...(field ? { href: `#${field === 'on' ? 'on-day' : field}` } : {}) }
}
