import type { VNode } from 'preact'
import { count, list, sentence } from '../../../../web/format.js'
import { NextStrip } from '../../../../web/kith/next-strip.js'
import { Sheet } from '../../../../web/kith/sheet.js'
import { TaskList } from '../../../../web/components/task-list.js'
import type { DescribedClock } from '../../../clocks/index.js'
import type { RecordHead } from '../../../records/index.js'
import { lastStep } from '../../domain/assessment.js'
import type { Missing } from '../../domain/readiness.js'
import { askedSections } from '../../domain/slots.js'
import type { AssessmentPage } from '../../queries/assessment-page.query.js'
import { assessmentPath, listPath } from '../paths.js'
import { RecordFrame } from '../record-frame.js'
import { Typed } from '../typed.js'
import { SEEN_WORDS } from '../words.js'
import { NOT_YET, sectionTask } from './section-task.js'

type Props = {
  head: RecordHead
  page: AssessmentPage
  missing: readonly Missing[]
  clock: DescribedClock | undefined
}

/** What an assessment asks and how far each part has come. */
export function TaskListView({ head, page, missing, clock }: Props): VNode {
  const { assessment, template } = page
  return (
    <RecordFrame head={head} title={template.title}>
      <div class="kith-gap">
        <Next page={page} missing={missing} clock={clock} />
      </div>
      <Returned page={page} />
      <div class="kith-cols kith-cols--main-side kith-gap">
        <div class="kith-stack">
          <Sheet id="details-heading" title="Before you begin">
            <TaskList
              idPrefix="details"
              tasks={[
                {
                  title: `When ${page.child.shortName} was seen, and who helped`,
                  href: assessmentPath(assessment, 'details'),
                  status: assessment.seen ? { text: SEEN_WORDS[assessment.seen] } : NOT_YET,
                },
              ]}
            />
          </Sheet>
          {template.parts.map((part) => (
            <Sheet id={`part-${part.code}`} title={part.label}>
              <TaskList
                idPrefix={`tasks-${part.code}`}
                tasks={askedSections(template)
                  .filter((section) => section.part === part.code)
                  .map((section) => sectionTask(section, page))}
              />
            </Sheet>
          ))}
        </div>
        <Sheet id="do-heading" title="Do something else">
          <ul class="govuk-list">
            <li>
              <a class="govuk-link" href={assessmentPath(assessment, 'print')}>
                Read all of it, or print it
              </a>
            </li>
            {page.harm.length > 0 && (
              <li>
                <a class="govuk-link" href={assessmentPath(assessment, 'strategy-discussion')}>
                  Strategy discussion
                </a>
              </li>
            )}
            <li>
              <a class="govuk-link" href={assessmentPath(assessment, 'strike-out')}>
                It does not belong here: strike it out
              </a>
            </li>
            <li>
              <a class="govuk-link" href={listPath(assessment.recordId)}>
                All assessments
              </a>
            </li>
          </ul>
          <p class="kith-meta">
            {template.title}, version {template.version}. It stays on this version whatever is published later.
          </p>
        </Sheet>
      </div>
    </RecordFrame>
  )
}

function Next({ page, missing, clock }: Pick<Props, 'page' | 'missing' | 'clock'>) {
  const { assessment } = page
  const left = missing.filter((each) => each.what !== 'discussion')
  const [first] = left
  // A sign of actual harm does not wait for the rest of the assessment.
  if (left.length < missing.length)
    return (
      <NextStrip
        what="Ask for a strategy discussion now"
        meta={`Harm has been written down: ${list(page.harm.map((sign) => `“${sign.label}”`))}.`}
        button={{ text: 'Say what was done', href: assessmentPath(assessment, 'strategy-discussion') }}
      />
    )
  const shown = clock && { state: clock.state, words: clock.text }
  if (!first)
    return (
      <NextStrip
        what="Send it to the manager"
        clock={shown}
        meta="Everything that is asked for has been written."
        button={{ text: 'Read it through and send', href: assessmentPath(assessment, 'submit') }}
      />
    )
  return (
    <NextStrip
      what="Finish the assessment"
      clock={shown}
      meta={`${sentence(count(left.length, 'thing'))} left: first ${leftWords(first, page)}.`}
      button={{ text: 'Carry on', href: assessmentPath(assessment, leftPath(first)) }}
    />
  )
}

function leftWords(missing: Missing, { child }: AssessmentPage): string {
  if (missing.what === 'seen') return `when ${child.shortName} was seen`
  if (missing.what === 'discussion') return 'the strategy discussion'
  return `“${missing.section.label}”`
}

function leftPath(missing: Missing): string {
  if (missing.what === 'seen') return 'details'
  if (missing.what === 'discussion') return 'strategy-discussion'
  return `sections/${missing.section.code}`
}

function Returned({ page: { assessment, steps } }: { page: AssessmentPage }) {
  const step = assessment.state === 'returned' ? lastStep(steps, 'returned') : undefined
  if (!step) return null
  return (
    <div class="kith-gap">
      <Sheet id="returned-heading" title={`${step.authorName} gave it back`} size="s">
        <Typed text={step.words} />
      </Sheet>
    </div>
  )
}
