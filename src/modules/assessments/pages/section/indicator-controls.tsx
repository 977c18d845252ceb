import type { VNode } from 'preact'
import { Checkboxes } from '../../../../web/components/checkboxes.js'
import { Details } from '../../../../web/components/details.js'
import { ErrorMessage } from '../../../../web/components/error-message.js'
import { InsetText } from '../../../../web/components/inset-text.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { byStrand, type StrandGroup } from './by-strand.js'
import { type ControlsProps, one, several } from './controls-props.js'
import { SectionHeading } from './section-heading.js'

/** Beyond this many, kinds of harm fold away, so that the page stays usable on a phone. */
const MOST_UNFOLDED = 24

/** Signs to mark, by kind of harm. The kinds that this child is thought to face stand open. */
export function IndicatorControls({ slot: { section }, page, fields, errorOf }: ControlsProps): VNode {
  if (section.type !== 'indicators') throw new Error('Signs are marked in a section of signs')
  const offered = section.indicators.filter((each) => !each.retired)
  const groups = byStrand(offered, page.strandLabels)
  const seen = several(fields, 'seen')
  const isHarm = offered.some((each) => each.asksForStrategyDiscussion)
  const named = strandsChosen(page)
  const seenError = errorOf('seen')
  const folds = offered.length > MOST_UNFOLDED
  const isOpen = ({ strand, indicators }: StrandGroup) =>
    strand === undefined || named.has(strand) || indicators.some((each) => seen.includes(each.code))
  return (
    <>
      <SectionHeading section={section} page={page} isHeading>
        {section.label}
      </SectionHeading>
      {section.guidance && <p class="govuk-body">{section.guidance}</p>}
      {isHarm && <InsetText>When you save, we ask what you have done about a strategy discussion.</InsetText>}
      {seenError && <ErrorMessage id="seen-error">{seenError}</ErrorMessage>}
      {groups.map((group, index) => {
        const { label } = group
        const id = index === 0 ? 'seen' : `seen-${group.strand}`
        const boxes = (
          <Checkboxes
            id={id}
            name="seen"
            legend={label ?? 'Whatever the kind of harm'}
            legendSize="s"
            legendClass={folds && label ? 'govuk-visually-hidden' : undefined}
            items={group.indicators.map((each) => ({ value: each.code, text: each.label }))}
            values={seen}
          />
        )
        return folds && label ? (
          <Details summary={label} open={isOpen(group)}>
            {boxes}
          </Details>
        ) : (
          boxes
        )
      })}
      <Textarea
        name="notes"
        label="What was seen, by whom and when"
        labelSize="s"
        rows={5}
        value={one(fields, 'notes')}
        error={errorOf('notes')}
      />
    </>
  )
}

/** The kinds of harm that were chosen in this assessment. */
function strandsChosen({ template, answers }: ControlsProps['page']): ReadonlySet<string> {
  const sections = template.items.filter((each) => each.type === 'choice' && each.optionsFrom === 'strands')
  return new Set(
    sections.flatMap((section) => {
      const answer = answers.get(section.code)?.answers
      return answer?.type === 'choice' ? answer.chosen.map((each) => each.code) : []
    }),
  )
}
