import type { VNode } from 'preact'
import type { EditedItem } from '../../queries/item.query.js'
import { readingOf, sayReading } from './reading.js'

/** Beside a form for words: how hard the whole is to read, and the few marks there are. */
export function WordsAside({ item }: { item: Pick<EditedItem, 'now'> }): VNode {
  const reading = readingOf(item.now)
  return (
    <>
      {reading && (
        <p class="govuk-body">
          <b>{sayReading(reading)}.</b> This is counted for the whole as it was last saved.
        </p>
      )}
      <p class="govuk-body">Write as you would say it to someone. One thing a sentence.</p>
      <dl class="kith-marks">
        <dt>
          <code>**important**</code>
        </dt>
        <dd>stands out in bold</dd>
        <dt>
          <code>[words](/be-aware/get-help)</code>
        </dt>
        <dd>lead to a page of ours</dd>
        <dt>
          <code>{'{phone:childline}'}</code>
        </dt>
        <dd>is the number of a service, from the register</dd>
        <dt>
          <code>{'{partnership}'}</code>, <code>{'{area}'}</code>
        </dt>
        <dd>are our name and the name of our area</dd>
      </dl>
    </>
  )
}
