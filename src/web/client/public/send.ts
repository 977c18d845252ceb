import { workOn } from './work/work-on.js'

// While the answers are read, a small sum is done, so that machines cannot send thousands. Without it the server asks
// for a wait instead: nothing depends on this script.
const form = document.querySelector<HTMLFormElement>('form[data-challenge]')
if (form && globalThis.crypto?.subtle) prepare(form)

function prepare(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('input[name="work"]')
  const words = form.querySelector<HTMLElement>('[data-sending]')
  if (!field || !words) return
  const done = workOn(form.dataset.challenge ?? '', Number(form.dataset.bits))
  void done.then((found) => {
    field.value = found
  })
  form.addEventListener('submit', (event) => {
    const { submitter } = event
    if (!(submitter instanceof HTMLButtonElement) || submitter.value !== 'send' || field.value !== '') return
    event.preventDefault()
    words.textContent = 'Getting it ready to send. Keep this page open.'
    void done.then(() => form.requestSubmit(submitter))
  })
}
