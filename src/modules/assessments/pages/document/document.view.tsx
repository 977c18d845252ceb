import type { VNode } from 'preact'
import { dayAndTime, fullDay } from '../../../../web/format.js'
import { SummaryList } from '../../../../web/components/summary-list.js'
import { AgencyTag } from '../../../../web/kith/agency-tag.js'
import { Sheet } from '../../../../web/kith/sheet.js'
import { Withheld } from '../../../../web/kith/withheld.js'
import type { Section } from '../../../reference/index.js'
import { lastStep, type Step } from '../../domain/assessment.js'
import { askedSections, slotKey, slotsWithin } from '../../domain/slots.js'
import type { AssessmentPage } from '../../queries/assessment-page.query.js'
import { NotAnswered, Typed } from '../typed.js'
import { KIND_WORDS, SEEN_WORDS, STATE_WORDS, STEP_WORDS } from '../words.js'
import { AnswerView, DomainView } from './answer-view.js'

/** The whole assessment, as it was made, under the version of the template it was made with. */
export function DocumentView({ page, now }: { page: AssessmentPage; now: Date }): VNode {
  const { template } = page
  // Evidence is current or historic as of the day on which the assessment was sent.
  const asOf = lastStep(page.steps, 'submitted')?.takenAt ?? now
  const sections = askedSections(template)
  return (
    <div class="kith-stack">
      <About page={page} />
      {template.parts.map((part) => (
        <Sheet id={`part-${part.code}`} title={part.label}>
          {sections
            .filter((section) => section.part === part.code)
            .map((section) => (
              <SectionView section={section} page={page} asOf={asOf} />
            ))}
        </Sheet>
      ))}
      {page.closedCount > 0 && (
        <Withheld
          words={
            page.closedCount === 1
              ? 'One part of this assessment is kept from you.'
              : `${page.closedCount} parts of this assessment are kept from you.`
          }
          ask={{ text: 'See who holds this record', href: `/records/${page.hold.recordId}/access` }}
        />
      )}
    </div>
  )
}

function About({ page: { assessment, template, steps } }: { page: AssessmentPage }) {
  const seen = assessment.seen && SEEN_WORDS[assessment.seen]
  return (
    <Sheet id="about-this-assessment" title={template.title}>
      <p class="govuk-body">{template.purpose}</p>
      <SummaryList
        rows={[
          { key: 'Where it stands', value: STATE_WORDS[assessment.state] },
          {
            key: 'Written by',
            value: (
              <>
                {assessment.authorName} <AgencyTag>{assessment.agencyName}</AgencyTag>
              </>
            ),
          },
          { key: 'Begun', value: dayAndTime(assessment.startedAt) },
          { key: 'Kind', value: KIND_WORDS[assessment.kind] },
          {
            key: 'Child seen',
            value: seen
              ? `${seen}${assessment.seenOn ? `, ${fullDay(assessment.seenOn)}` : ''}`
              : 'Nobody has said yet',
          },
          {
            key: 'Who helped',
            value: assessment.contributors ? <Typed text={assessment.contributors} /> : 'Nobody is named',
          },
          ...steps.map((step) => ({ key: STEP_WORDS[step.step], value: <StepView step={step} /> })),
          { key: 'Template', value: `${template.title}, version ${template.version}` },
        ]}
      />
    </Sheet>
  )
}

function StepView({ step }: { step: Step }) {
  return (
    <>
      {step.happenedOn ? `For ${fullDay(step.happenedOn)}. Written down by ` : 'By '}
      {step.authorName}, {dayAndTime(step.takenAt)}
      {step.words !== '' && <Typed text={step.words} />}
    </>
  )
}

function SectionView({ section, page, asOf }: { section: Section; page: AssessmentPage; asOf: Date }) {
  const slots = slotsWithin(section)
  const open = slots.filter((slot) => page.holds(slot.part))
  if (open.length === 0) return <Withheld words={`${section.label}: kept from you.`} />
  const said = (slot: (typeof slots)[number]) => page.answers.get(slotKey(slot))?.answers
  return (
    <>
      <h3 class="govuk-heading-s kith-gap-s">{section.label}</h3>
      {section.type === 'domains' ? (
        <SummaryList
          rows={open.map((slot) => {
            const answer = said(slot)
            return {
              key: slot.domain?.label ?? '',
              value:
                answer?.type === 'domain' ? <DomainView answer={answer} page={page} asOf={asOf} /> : <NotAnswered />,
            }
          })}
        />
      ) : (
        open.map((slot) => <AnswerView slot={slot} answer={said(slot)} page={page} asOf={asOf} />)
      )}
      {open.length < slots.length && <Withheld words="Something of this section is kept from you." />}
    </>
  )
}
