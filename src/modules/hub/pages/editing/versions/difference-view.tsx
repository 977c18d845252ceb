import type { VNode } from 'preact'
import { Empty } from '../../../../../web/kith/empty.js'
import { Sheet } from '../../../../../web/kith/sheet.js'
import { compareLines, type Piece } from '../../../domain/compare-words.js'
import type { Item } from '../../../domain/contents.js'
import { describeContent } from '../../../domain/describe-content.js'
import { type Change, differences, sayDifferences } from '../../../domain/difference.js'
import { withDays } from '../words.js'

type Props = {
  before: Item | undefined
  after: Item
  /** What the two sides are called: “Version 3, published”. */
  names: { before: string; after: string }
}

/** What is different, first in words, then side by side with the words that changed marked. */
export function DifferenceView({ before, after, names }: Props): VNode {
  if (!before) return <AllNew item={after} />
  const changes = differences(before, after)
  const said = sayDifferences(changes)
  return (
    <>
      <Sheet id="difference" title="What is different">
        {said.length === 0 ? (
          <Empty title="Nothing is different." />
        ) : (
          <ul class="govuk-list govuk-list--bullet">
            {said.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        )}
      </Sheet>
      {said.length > 0 && (
        <Sheet id="side-by-side" title="Side by side">
          {changes.flatMap((change) =>
            change.change === 'same' ? [] : [<SideBySide change={change} names={names} />],
          )}
        </Sheet>
      )}
    </>
  )
}

function AllNew({ item }: { item: Item }) {
  return (
    <Sheet id="difference" title="All of it is new">
      <p class="govuk-body">Nothing of it was published before. This is what it says.</p>
      {describeContent(item).map(({ label, lines }) => (
        <div class="kith-compare">
          <h3 class="govuk-heading-s">{label}</h3>
          {lines.map((line) => (
            <p class="govuk-body kith-typed">{withDays(line)}</p>
          ))}
        </div>
      ))}
    </Sheet>
  )
}

function SideBySide({ change, names }: { change: Change; names: Props['names'] }) {
  const [before, after] = [change.before.map(withDays), change.after.map(withDays)]
  const lines = compareLines(before, after)
  return (
    <div class="kith-compare">
      <h3 class="govuk-heading-s">{change.label}</h3>
      <div class="kith-cols kith-cols--half">
        <Side name={names.before} lines={lines.map((line) => line.before)} absent="Not there" />
        <Side
          name={names.after}
          lines={lines.map((line) => line.after)}
          absent="Taken out"
          mark="new"
          note={change.change === 'moved' ? 'The same words, in another place.' : undefined}
        />
      </div>
    </div>
  )
}

type SideProps = {
  name: string
  lines: readonly (readonly Piece[] | undefined)[]
  absent: string
  mark?: 'new'
  note?: string | undefined
}

function Side({ name, lines, absent, mark, note }: SideProps) {
  const said = lines.flatMap((line) => (line ? [line] : []))
  return (
    <div>
      <p class="kith-meta">{name}</p>
      {said.length === 0 && <p class="govuk-body kith-compare__absent">{absent}</p>}
      {said.map((line) => (
        <p class="govuk-body kith-typed">
          {line.map(({ text, isChanged }) => (isChanged ? mark ? <ins>{text}</ins> : <del>{text}</del> : text))}
        </p>
      ))}
      {note && <p class="kith-meta">{note}</p>}
    </div>
  )
}
