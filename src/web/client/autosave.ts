// Keeps what is being typed. A form names its draft in data-autosave; the page works the same without this script.
import { createDraft, type DraftFields, type DraftState } from './draft/draft.js'
import { fieldsOf } from './draft/fields.js'
import { showState } from './draft/status.js'

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) keep(form)

function keep(form: HTMLFormElement): void {
  const draft = createDraft({
    read: () => fieldsOf(form, 'now'),
    first: fieldsOf(form, 'at-first'),
    send: (fields, isLeaving) => send(form, fields, isLeaving),
    show: (state: DraftState) => showState(state),
    clock: () => Date.now(),
    later: (run, milliseconds) => window.setTimeout(run, milliseconds),
    cancel: (timer) => window.clearTimeout(timer),
  })
  // What was typed before this script came, or was filled in again by the browser.
  draft.typed()
  form.addEventListener('input', () => draft.typed())
  form.addEventListener('change', () => draft.typed())
  form.addEventListener('submit', () => draft.stop())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') draft.leaving()
  })
  window.addEventListener('pagehide', () => draft.leaving())
  // Back from the browser's cache, where a submitted form may be filled in again.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) draft.resume()
  })
}

/** A page that is closing may send 64 kB after it is gone, in all; a longer draft goes the ordinary way and may be cut. */
const KEEPALIVE_LIMIT = 60_000
const GIVE_UP_AFTER = 10_000

async function send(form: HTMLFormElement, fields: DraftFields, isLeaving: boolean): Promise<number> {
  const token = form.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? ''
  const key = (form.dataset.autosave ?? '').split('/').map(encodeURIComponent).join('/')
  const body = JSON.stringify(fields)
  const response = await fetch(`/drafts/${key}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf-token': token },
    body,
    credentials: 'same-origin',
    keepalive: isLeaving && new Blob([body]).size < KEEPALIVE_LIMIT,
    redirect: 'manual',
    signal: AbortSignal.timeout(GIVE_UP_AFTER),
  })
  // A redirect is to the sign-in page: the sign-in has ended.
  return response.type === 'opaqueredirect' ? 401 : response.status
}
