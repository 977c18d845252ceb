import type { VNode } from 'preact'
import { Button } from '../components/button.js'
import type { Content, Words } from '../components/props.js'
import { Clock, type ClockProps } from './clock.js'
import { Saved } from './saved.js'

export type NextStripProps = {
  /** “First” on a list of work, “Next” on a record. */
  label?: 'First' | 'Next' | undefined
  what: Words
  clock?: ClockProps | undefined
  /** What is left, and whose it is. */
  meta?: Content
  /** The one solid button of the page. A verb. */
  button?: { text: Words; href: string } | undefined
  other?: { text: Words; href: string } | undefined
  draftSavedAt?: string | undefined
}

/** The next thing to do, always near the top of a working page. One a page. */
export function NextStrip({ label = 'Next', what, clock, meta, button, other, draftSavedAt }: NextStripProps): VNode {
  return (
    <section class="kith-next" aria-labelledby="kith-next">
      <div>
        <h2 class="kith-next__label" id="kith-next">
          {label}
        </h2>
        <p class="kith-next__what">
          {what}
          {clock && (
            <>
              {' '}
              <Clock {...clock} />
            </>
          )}
        </p>
        {meta ? <p class="kith-meta">{meta}</p> : null}
      </div>
      {(button || other) && (
        <div class="kith-actions">
          {button && <Button href={button.href}>{button.text}</Button>}
          {other && (
            <a class="govuk-link" href={other.href}>
              {other.text}
            </a>
          )}
          {draftSavedAt && <Saved at={draftSavedAt} short />}
        </div>
      )}
    </section>
  )
}
