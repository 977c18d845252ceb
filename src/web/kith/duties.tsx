import type { VNode } from 'preact'
import type { Content, Words } from '../components/props.js'
import { Clock, type ClockProps } from './clock.js'

export type Duty = {
  clock: ClockProps
  what: Words
  /** Whose it is, and what helps to do it. */
  about?: Content
  /** One link, a verb; `about` finishes it for people who hear it out of place: “Carry on with Callum’s assessment”. */
  link: { text: Words; href: string; about?: string | undefined }
}

export type DutyGroup = { name: Words; duties: readonly Duty[] }

/** What is owed, grouped by when: Late, Today, This week, Paused. Empty groups are left out. */
export function Duties({ groups }: { groups: readonly DutyGroup[] }): VNode {
  return (
    <>
      {groups
        .filter((group) => group.duties.length > 0)
        .map((group) => (
          <>
            <h2 class="kith-group">
              {group.name} <span>{group.duties.length}</span>
            </h2>
            <ul class="kith-duties">
              {group.duties.map((duty) => (
                <DutyItem duty={duty} />
              ))}
            </ul>
          </>
        ))}
    </>
  )
}

function DutyItem({ duty }: { duty: Duty }) {
  return (
    <li>
      <div>
        <Clock {...duty.clock} />
      </div>
      <div>
        <p class="kith-duties__what">{duty.what}</p>
        {duty.about ? <p class="kith-meta">{duty.about}</p> : null}
      </div>
      <a class="govuk-link kith-duties__do" href={duty.link.href}>
        {duty.link.text}
        {duty.link.about && <span class="govuk-visually-hidden"> {duty.link.about}</span>}
      </a>
    </li>
  )
}
