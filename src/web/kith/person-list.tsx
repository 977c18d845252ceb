import type { VNode } from 'preact'
import type { Content, Words } from '../components/props.js'
import { Shape, type ShapeName } from './shapes.js'

/** People with what stands beside their name: an agency, a level. */
export function PersonList(props: { people: readonly { name: Words; beside?: Content; about?: Content }[] }): VNode {
  return (
    <ul class="kith-plain">
      {props.people.map((person) => (
        <li>
          <div class="kith-person">
            <b>{person.name}</b>
            {person.beside}
          </div>
          {person.about ? <p class="kith-meta">{person.about}</p> : null}
        </li>
      ))}
    </ul>
  )
}

/** Places, groups, schools and online spaces. */
export function ContextList(props: {
  contexts: readonly { shape: ShapeName; name: Words; href: string; about?: Content }[]
}): VNode {
  return (
    <ul class="kith-plain">
      {props.contexts.map((context) => (
        <li class="kith-context">
          <Shape name={context.shape} class="kith-shape--l" />
          <div>
            <a class="govuk-link" href={context.href}>
              {context.name}
            </a>
            {context.about ? <p class="kith-meta">{context.about}</p> : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
