import type { VNode } from 'preact'
import { Button } from '../../../../../web/components/button.js'
import { Form } from '../../../../../web/components/form.js'
import type { Content } from '../../../../../web/components/props.js'
import { dayAndTime, relativeMoment } from '../../../../../web/format.js'
import type { KeptVersion } from '../../../data/item.store.js'
import { editPath } from '../../../domain/edit-place.js'
import { hasWritten, moveFault } from '../../../domain/publication.js'
import type { EditedItem } from '../../../queries/item.query.js'
import type { ItemProps } from './item.view.js'

/** What is to be done with it next, and by whom. */
export function NextStep(props: ItemProps): VNode {
  const { open, live } = props.item
  if (!open) return live ? <PublishedStep {...props} live={live} /> : <TakenDownStep item={props.item} />
  if (open.state === 'draft') return <DraftStep {...props} open={open} />
  return open.state === 'in-review' ? <ReviewStep {...props} open={open} /> : <ApprovedStep {...props} open={open} />
}

type OpenProps = ItemProps & { open: KeptVersion }

function Strip({ what, meta, children }: { what: string; meta?: Content; children: Content }) {
  return (
    <section class="kith-next" aria-labelledby="kith-next">
      <div>
        <h2 class="kith-next__label" id="kith-next">
          Next
        </h2>
        <p class="kith-next__what">{what}</p>
        {meta ? <p class="kith-meta kith-typed">{meta}</p> : null}
      </div>
      <div class="kith-actions">{children}</div>
    </section>
  )
}

function Post({ item, step, seen, children }: { item: EditedItem; step: string; seen?: number; children: Content }) {
  return (
    <Form action={editPath(item, step)}>
      {seen !== undefined && <input type="hidden" name="seen" value={seen} />}
      {children}
    </Form>
  )
}

function PublishedStep({ item, live, now }: ItemProps & { live: KeptVersion }) {
  return (
    <Strip
      what="It is published"
      meta={
        live.publishedAt &&
        `Since ${relativeMoment(now, live.publishedAt)}. To change it, start a draft: the public goes on reading this one.`
      }
    >
      <Post item={item} step="start">
        <Button>Start a draft</Button>
      </Post>
      {item.kind !== 'settings' && (
        <a class="govuk-link" href={editPath(item, 'check')}>
          {item.kind === 'service' ? 'I rang it' : 'I checked it'}
        </a>
      )}
    </Strip>
  )
}

function TakenDownStep({ item }: { item: EditedItem }) {
  return (
    <Strip what="It is not published" meta={item.newest.endWords || 'An old version of it can be restored.'}>
      <Button href={editPath(item, 'versions')}>See its versions</Button>
    </Strip>
  )
}

function DraftStep({ item, open, seat, now }: OpenProps) {
  const isSentBack = open.reviewWords !== '' && open.sentAt !== null
  const writers = [open.writtenByName, ...item.alsoWrittenBy].filter((name) => name !== seat.personName)
  const others = writers.length > 0 && !hasWritten(open, seat.accountId) ? ` Written by ${writers.join(', ')}.` : ''
  return (
    <Strip
      what={isSentBack ? `${open.reviewedByName} sent it back` : 'Write, then send it for review'}
      meta={isSentBack ? open.reviewWords : `Last changed ${relativeMoment(now, open.changedAt)}.${others}`}
    >
      <Button href={editPath(item, 'send')}>Send for review</Button>
      <a class="govuk-link" href={editPath(item, 'preview', open.number)}>
        See it as the public would
      </a>
      <a class="govuk-link" href={editPath(item, 'discard')}>
        Discard this draft
      </a>
    </Strip>
  )
}

function ReviewStep({ item, open, seat, now }: OpenProps) {
  const mayReview = !moveFault(open, 'approve', seat.accountId)
  const sent = open.sentAt ? ` Sent ${relativeMoment(now, open.sentAt)}.` : ''
  return (
    <Strip
      what={mayReview ? `Review what ${open.writtenByName} wrote` : 'A second person reviews it'}
      meta={`${open.note}${open.note ? '\n' : ''}${sent.trim()}`}
    >
      {mayReview && <Button href={editPath(item, 'review')}>Review</Button>}
      {!moveFault(open, 'withdraw', seat.accountId) && (
        <Post item={item} step="withdraw" seen={open.revision}>
          <Button variant="secondary">Take it back to write on</Button>
        </Post>
      )}
    </Strip>
  )
}

function ApprovedStep({ item, open, seat, now }: OpenProps) {
  const at = open.publishAt ?? now
  const isHeld = at <= now
  return (
    <Strip
      what={isHeld ? 'It is approved, and held back' : `It will be published on ${dayAndTime(at)}`}
      meta={
        isHeld
          ? 'What holds it back is below. It is published as soon as nothing does.'
          : `Approved by ${open.reviewedByName}.`
      }
    >
      {!moveFault(open, 'approve', seat.accountId) && (
        <Button href={editPath(item, 'review')}>{isHeld ? 'Review it again' : 'Change its time'}</Button>
      )}
      {!moveFault(open, 'withdraw', seat.accountId) && (
        <Post item={item} step="withdraw" seen={open.revision}>
          <Button variant="secondary">Take it back to write on</Button>
        </Post>
      )}
    </Strip>
  )
}
