import type { VNode } from 'preact'
import type { Content, Words } from '../components/props.js'
import { Shape } from './shapes.js'

type RestrictedProps = { title: Words; children: Content; headingLevel?: 2 | 3 | undefined; id?: string | undefined }

/** A closed door: a record closed to this reader, or the page of an adult who may pose a risk, which asks for a reason. */
export function Restricted({ title, children, headingLevel = 2, id }: RestrictedProps): VNode {
  const Heading = `h${headingLevel}` as 'h2' | 'h3'
  return (
    <div class="kith-restricted">
      <Heading class="kith-restricted__title govuk-heading-s" id={id}>
        <Shape name="lock" />
        {title}
      </Heading>
      {children}
    </div>
  )
}
