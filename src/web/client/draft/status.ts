import type { DraftState } from './draft.js'

/** Prints the state of the draft where the page has kept room for it. Does nothing on a page without that room. */
export function showState(state: DraftState): void {
  const place = document.querySelector<HTMLElement>('[data-saved]')
  const words = place?.querySelector<HTMLElement>('[data-saved-words]')
  if (!place || !words) return
  place.classList.remove('kith-saved--none')
  place.classList.toggle('kith-saved--not', state.kind !== 'saved')
  const said = sentence(state, place.dataset.savedAt)
  if (state.kind === 'saved') place.dataset.savedAt = timeOfDay(state.at)
  // The same words are not read out again at every try.
  if (words.textContent !== said) words.textContent = said
  if (state.kind === 'signed-out') words.append(' ', signInLink())
}

/** What to say. `before` is the time the page itself named, from an earlier visit. */
export function sentence(state: DraftState, before: string | undefined): string {
  switch (state.kind) {
    case 'saved':
      return `Saved at ${timeOfDay(state.at)}. You can stop and come back.`
    case 'not-saved': {
      const since = state.since === undefined ? before : timeOfDay(state.since)
      return `Not saved${since ? ` since ${since}` : ' yet'}. Keep this page open; we are trying again.`
    }
    case 'signed-out': {
      const at = state.at === undefined ? before : timeOfDay(state.at)
      return at
        ? `You have been signed out. What you typed up to ${at} is kept; sign in again to go on.`
        : 'You have been signed out before anything was kept. Copy what you typed, then sign in again.'
    }
  }
}

function signInLink(): HTMLAnchorElement {
  const link = document.createElement('a')
  link.className = 'govuk-link'
  link.href = `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`
  link.textContent = 'Sign in'
  return link
}

/** “9:31am”, as the server writes it. Partnerships are in the United Kingdom wherever the reader's machine thinks it is. */
export function timeOfDay(milliseconds: number): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
    timeZone: 'Europe/London',
  }).formatToParts(milliseconds)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? ''
  const hour = part('hour') === '0' ? '12' : part('hour')
  const minute = part('minute')
  const half = part('dayPeriod').toLowerCase()
  if (hour === '12' && minute === '00') return half === 'am' ? 'midnight' : 'midday'
  return `${hour}${minute === '00' ? '' : `:${minute}`}${half}`
}
