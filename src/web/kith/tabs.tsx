import type { VNode } from 'preact'
import type { Words } from '../components/props.js'

export type PageTab = { text: Words; href: string; current?: boolean | undefined }

type TabsProps = {
  /** Read aloud: “Whose work”, “Parts of this record”. */
  label: string
  tabs: readonly PageTab[]
  class?: string | undefined
}

/** Pages that belong together: links, not a widget. */
export function Tabs({ label, tabs, class: extra }: TabsProps): VNode {
  return (
    <nav aria-label={label} class={extra}>
      <ul class="kith-tabs">
        {tabs.map((tab) => (
          <li>
            <a class="govuk-link" href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
