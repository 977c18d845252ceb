import type { VNode } from 'preact'
import { Tag } from '../../../../../web/components/tag.js'
import { relativeMoment } from '../../../../../web/format.js'
import { StackTable } from '../../../../../web/kith/stack-table.js'
import { editPath } from '../../../domain/edit-place.js'
import type { ItemRow } from '../../../queries/items.query.js'
import { KIND_WORDS, STATE_WORDS } from '../words.js'

type Props = { caption: string; rows: readonly ItemRow[]; now: Date; hasKinds?: boolean }

/** Items with what the public reads of each and what is being worked on. */
export function ItemRows({ caption, rows, now, hasKinds }: Props): VNode {
  return (
    <StackTable
      caption={caption}
      captionHidden
      columns={[
        { text: 'What', isHeader: true },
        { text: 'The public reads', phoneLabel: 'The public reads' },
        { text: 'Being worked on', phoneLabel: 'Being worked on' },
      ]}
      rows={rows.map((row) => [
        <>
          <a class="govuk-link" href={editPath(row)}>
            {row.title}
          </a>
          <br />
          <span class="kith-meta kith-typed">{placeOf(row, hasKinds)}</span>
        </>,
        row.livePublishedAt ? `Since ${relativeMoment(now, row.livePublishedAt)}` : 'Nothing',
        <Working row={row} now={now} />,
      ])}
    />
  )
}

function placeOf({ kind, key }: ItemRow, hasKinds: boolean | undefined): string {
  if (kind === 'settings') return ''
  if (kind !== 'page') return hasKinds ? KIND_WORDS[kind].one : key
  const [language, edition, ...slug] = key.split('/')
  const where = `/${slug.join('/')}`
  return [where, edition === 'easy-read' && 'easy read', language !== 'en' && language].filter(Boolean).join(' · ')
}

function Working({ row, now }: { row: ItemRow; now: Date }) {
  const { openState, openReviewWords, openPublishAt, openWrittenByName, openChangedAt } = row
  if (!openState) return <span class="kith-meta">Nothing</span>
  const isSentBack = openState === 'draft' && openReviewWords !== ''
  const isHeld = openState === 'approved' && openPublishAt !== null && openPublishAt <= now
  const state = isSentBack ? 'Sent back' : isHeld ? 'Held back' : STATE_WORDS[openState]
  const colour =
    isSentBack || isHeld ? 'yellow' : openState === 'draft' ? 'grey' : openState === 'approved' ? 'green' : 'blue'
  const when = openState === 'approved' && openPublishAt && !isHeld ? openPublishAt : openChangedAt
  return (
    <>
      <Tag colour={colour}>{state}</Tag>
      <br />
      <span class="kith-meta">
        {openWrittenByName}
        {when && `, ${openState === 'approved' && !isHeld ? 'for ' : ''}${relativeMoment(now, when)}`}
      </span>
    </>
  )
}
