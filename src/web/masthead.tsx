import type { VNode } from 'preact'
import type { Seat } from '../kernel/actor.js'
import type { Content } from './components/props.js'
import { Mark } from './kith/shapes.js'
import { PLACES } from './places.js'
import { type NavigationLink, useRequestContext } from './request-context.js'

/** Mark, partnership, who is signed in; then the links and the search, folded into one disclosure on a phone. */
export function Masthead({ strip, withoutNavigation }: { strip?: Content; withoutNavigation: boolean }): VNode {
  const { seat, nav, partnershipName, demonstration } = useRequestContext()
  const hasNavigation = seat !== undefined && !withoutNavigation && nav.length > 0
  return (
    <>
      <header class="kith-head">
        <div class="govuk-width-container kith-head__in">
          <a class="kith-logo" href={PLACES.home}>
            <Mark />
            Kith
          </a>
          {partnershipName && <span class="kith-head__where">{partnershipName}</span>}
          {seat && <Who seat={seat} />}
          {seat && hasNavigation && <Menu seat={seat} nav={nav} />}
        </div>
        {strip}
      </header>
      {demonstration && <DemonstrationBanner partnershipName={partnershipName} />}
      {hasNavigation && (
        <div class="kith-nav">
          <div class="govuk-width-container kith-nav__in">
            <Links label="Main" nav={nav} />
            <Search id="q" />
          </div>
        </div>
      )}
    </>
  )
}

/** The words for a seat: “Social worker, Eskerby team”. */
export function seatWords(seat: Seat): string {
  return `${seat.title}, ${seat.teamNames[0] ?? seat.agencyName}`
}

function Who({ seat }: { seat: Seat }) {
  return (
    <div class="kith-head__who">
      <b>{seat.personName}</b>
      {seatWords(seat)} · <ChangeSeat />
    </div>
  )
}

function ChangeSeat() {
  return (
    <a class="govuk-link" href={PLACES.seat}>
      Change<span class="govuk-visually-hidden"> where you are working from</span>
    </a>
  )
}

function Menu({ seat, nav }: { seat: Seat; nav: readonly NavigationLink[] }) {
  return (
    <details class="kith-menu">
      <summary>Menu</summary>
      <div class="kith-menu__panel">
        <Links label="Menu" nav={nav} />
        <Search id="q-small" />
        <p>
          {seat.personName}, {seatWords(seat)} · <ChangeSeat />
        </p>
      </div>
    </details>
  )
}

function Links({ label, nav }: { label: string; nav: readonly NavigationLink[] }) {
  return (
    <nav aria-label={label}>
      <ul>
        {nav.map((link) => (
          <li>
            <a class="govuk-link" href={link.href} aria-current={link.current ? 'true' : undefined}>
              {link.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Sent in the body: a child's name stands in no address. */
function Search({ id }: { id: string }) {
  const { csrfToken, canFind } = useRequestContext()
  if (!canFind) return null
  return (
    <form
      class="kith-search"
      method="post"
      action={PLACES.find}
      role="search"
      aria-label={id === 'q' ? 'Find' : 'Find, in the menu'}
    >
      <input type="hidden" name="_csrf" value={csrfToken} />
      <label class="govuk-visually-hidden" for={id}>
        Find a child or a context
      </label>
      <input
        class="govuk-input"
        id={id}
        name="q"
        type="search"
        placeholder="Name, date of birth, number"
        autocomplete="off"
        spellcheck={false}
      />
      <button type="submit">Find</button>
    </form>
  )
}

function DemonstrationBanner({ partnershipName }: { partnershipName: string }) {
  return (
    <aside class="kith-demonstration" aria-label="This is a demonstration">
      <div class="govuk-width-container">
        <p>
          <b>Demonstration.</b> {partnershipName} and everyone in it are invented. Never write about a real child here.
        </p>
      </div>
    </aside>
  )
}
