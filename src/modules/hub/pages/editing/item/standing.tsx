import type { VNode } from 'preact'
import { dayOf } from '../../../../../kernel/calendar-date.js'
import { Tag } from '../../../../../web/components/tag.js'
import { fullDay, relativeMoment } from '../../../../../web/format.js'
import { Sheet } from '../../../../../web/kith/sheet.js'
import { checkDueOn } from '../../../domain/check-period.js'
import { addressOf } from '../../../domain/edition.js'
import { editPath } from '../../../domain/edit-place.js'
import type { EditedItem } from '../../../queries/item.query.js'
import { readingOf } from '../reading.js'
import { STATE_WORDS } from '../words.js'

/** Where it stands: what the public reads, what is worked on, when it is checked; and what else can be done. */
export function Standing({ item, now }: { item: EditedItem; now: Date }): VNode {
  const { open, live, versions } = item
  return (
    <div class="kith-stack">
      <Sheet id="standing" title="Where it stands" size="s">
        <dl class="kith-standing">
          <dt>The public reads</dt>
          <dd>
            {live ? (
              <>
                Version {live.number}, since {relativeMoment(now, live.publishedAt ?? live.changedAt)}
              </>
            ) : (
              'Nothing'
            )}
          </dd>
          {open && (
            <>
              <dt>Being worked on</dt>
              <dd>
                Version {open.number} <Tag colour={COLOURS[open.state]}>{STATE_WORDS[open.state]}</Tag>
                <br />
                <span class="kith-meta">Begun by {[open.writtenByName, ...item.alsoWrittenBy].join(', with ')}</span>
              </dd>
            </>
          )}
          <CheckRows item={item} now={now} />
        </dl>
      </Sheet>
      <Sheet id="more" title="More" size="s">
        <ul class="govuk-list">
          {open?.state !== 'draft' && (
            <li>
              <a class="govuk-link" href={editPath(item, 'preview', item.newest.number)}>
                {live && !open ? 'See it in a preview' : 'See it as the public would'}
              </a>
            </li>
          )}
          {item.now.kind === 'page' && live && (
            <li>
              <a class="govuk-link" href={addressOf(item.now.content)}>
                The page as the public reads it
              </a>
            </li>
          )}
          <li>
            <a class="govuk-link" href={editPath(item, 'versions')}>
              {versions.length === 1 ? 'Its version' : `Its ${versions.length} versions`}
            </a>
          </li>
          {live && open && (
            <li>
              <a class="govuk-link" href={`${editPath(item, 'compare')}?from=${live.number}&to=${open.number}`}>
                What is different from what is published
              </a>
            </li>
          )}
          {live && item.kind !== 'settings' && (
            <>
              {open && (
                <li>
                  <a class="govuk-link" href={editPath(item, 'check')}>
                    {item.kind === 'service' ? 'I rang it, and it is right' : 'I checked what is published'}
                  </a>
                </li>
              )}
              <li>
                <a class="govuk-link" href={editPath(item, 'take-down')}>
                  Take it down
                </a>
              </li>
            </>
          )}
          {!live && open && item.kind === 'service' && (
            <li>
              <a class="govuk-link" href={editPath(item, 'check')}>
                I rang it, and it is right
              </a>
            </li>
          )}
        </ul>
      </Sheet>
    </div>
  )
}

const COLOURS = {
  draft: 'grey',
  'in-review': 'blue',
  approved: 'green',
  published: 'green',
  superseded: 'grey',
  discarded: 'grey',
} as const

function CheckRows({ item, now }: { item: EditedItem; now: Date }) {
  const due = checkDueOn(item.now)
  const reading = readingOf(item.now)
  const isUnverified = item.now.kind === 'service' && !item.now.content.verified
  return (
    <>
      {(due || isUnverified) && (
        <>
          <dt>Next check</dt>
          <dd>
            {due ? fullDay(due) : 'Before it is published'} {due && due < dayOf(now) && <Tag colour="red">Overdue</Tag>}
            {due === dayOf(now) && <Tag colour="yellow">Due today</Tag>}
            {isUnverified && <Tag colour="yellow">Not verified</Tag>}
          </dd>
        </>
      )}
      {'owner' in item.now.content && (
        <>
          <dt>Looked after by</dt>
          <dd>{item.now.content.owner}</dd>
        </>
      )}
      {reading && (
        <>
          <dt>Reading age</dt>
          <dd>
            {reading.age}, at most {reading.oldest} is asked for
          </dd>
        </>
      )}
    </>
  )
}
