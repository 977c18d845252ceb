import type { VNode } from 'preact'
import { Sheet } from '../../../../../web/kith/sheet.js'
import { Shape } from '../../../../../web/kith/shapes.js'
import { describeContent } from '../../../domain/describe-content.js'
import type { EditedItem } from '../../../queries/item.query.js'
import { readingOf, sayReading } from '../reading.js'
import { saidOnce } from '../say-stops.js'

type Props = { item: Pick<EditedItem, 'stops' | 'now' | 'open'>; base?: string }

/** What stops it from being published, each with where it stands; and what does not, but should be known. */
export function StopsSheet({ item, base = '' }: Props): VNode | null {
  const said = saidOnce(item.stops)
  const reading = readingOf(item.now)
  if (said.length === 0 && !reading?.isTooHard) return null
  return (
    <Sheet id="stops" title={titleOf(said.length, item.open !== undefined)}>
      <ul class="kith-plain">
        {said.map(({ code, text, fields }) => (
          <li class="kith-stop">
            <Shape name="triangle" />
            <div>
              {text}.
              <p class="kith-meta">
                {(code === 'service-unverified' || code === 'service-overdue') && (
                  <>
                    <a class="govuk-link" href="/hub/to-do/numbers">
                      Numbers to verify
                    </a>
                    {' · '}
                  </>
                )}
                {fields.map((field, index) => (
                  <>
                    {index > 0 && ', '}
                    <a class="govuk-link" href={`${base}#${anchorOf(field)}`}>
                      {placeOf(field, item)}
                    </a>
                  </>
                ))}
              </p>
            </div>
          </li>
        ))}
        {reading?.isTooHard && (
          <li class="kith-stop">
            <Shape name="info" />
            <div>
              {sayReading(reading)}.<p class="kith-meta">It does not stop publication.</p>
            </div>
          </li>
        )}
      </ul>
    </Sheet>
  )
}

function titleOf(stops: number, isOpen: boolean): string {
  if (stops === 0) return 'Good to know'
  return isOpen ? 'What stops it from being published' : 'What has become wrong since it was published'
}

/** Parts have a place of their own on the page; everything else is among the facts. */
function anchorOf(field: string): string {
  return field.startsWith('part-') ? field : 'facts'
}

export function placeOf(field: string, { now }: Pick<EditedItem, 'now'>): string {
  if (field.startsWith('part-')) return `Part ${field.slice('part-'.length)}`
  return describeContent(now).find(({ key }) => key === field)?.label ?? 'About it'
}
