import type { VNode } from 'preact'
import { Button } from '../../../../../web/components/button.js'
import { Select } from '../../../../../web/components/select.js'
import { editPath } from '../../../domain/edit-place.js'
import type { EditedItem } from '../../../queries/item.query.js'
import { STATE_WORDS } from '../words.js'

/** Which two versions are compared. It only asks, so it is no form that changes anything. */
export function ChooseVersions({ item, from, to }: { item: EditedItem; from: number; to: number }): VNode | null {
  if (item.versions.length < 2) return null
  const options = item.versions.map(({ number, state }) => ({
    value: number,
    text: `${number} (${STATE_WORDS[state].toLowerCase()})`,
  }))
  return (
    <form method="get" action={editPath(item, 'compare')} class="kith-choose">
      <Select name="from" label="Compare version" options={options} value={from} />
      <Select name="to" label="with version" options={options} value={to} />
      <Button variant="secondary">Compare</Button>
    </form>
  )
}
