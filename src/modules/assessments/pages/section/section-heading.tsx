import type { VNode } from 'preact'
import type { Words } from '../../../../web/components/props.js'
import type { Section } from '../../../reference/index.js'
import type { AssessmentPage } from '../../queries/assessment-page.query.js'

/** “Exploitation risk assessment of Callum · part 3 of 6: What is happening”, then what is asked. */
export function SectionHeading({
  section,
  page,
  isHeading,
  children,
}: {
  section: Section
  page: AssessmentPage
  isHeading?: boolean
  children: Words
}): VNode {
  const { parts, title } = page.template
  const at = parts.findIndex((part) => part.code === section.part)
  const caption = `${title} of ${page.child.shortName} · part ${at + 1} of ${parts.length}: ${parts[at]?.label ?? ''}`
  const inner = (
    <>
      <span class="govuk-caption-m">{caption}</span>
      {children}
    </>
  )
  return isHeading ? <h1 class="govuk-heading-l">{inner}</h1> : inner
}
