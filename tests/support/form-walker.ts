import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { formsOf, type HtmlForm } from './read-html.js'

/** Someone at a public page without script: what is in front of them, and its form, filled in and sent. */
export type FormWalker = {
  readonly page: () => {
    readonly status: number
    readonly body: string
    readonly headers: LightMyRequestResponse['headers']
  }
  open(path: string): Promise<void>
  /** Fills the form in and presses the button with that value: what is not named stays as it stands. */
  press(button: string, fields?: Readonly<Record<string, string>>): Promise<void>
  /** What would be sent: of a choice, what is chosen. */
  fields(): Record<string, string>
}

export function formWalker(app: FastifyInstance, { network = '192.0.2.1' }: { network?: string } = {}): FormWalker {
  let answer: LightMyRequestResponse | undefined
  const page = () => {
    if (!answer) throw new Error('No page is open')
    return { status: answer.statusCode, body: answer.body, headers: answer.headers }
  }
  const form = (): HtmlForm => {
    const found = formsOf(page().body).find((each) => each.method === 'post')
    if (!found) throw new Error(`There is no form on the page: ${page().body.slice(0, 400)}`)
    return found
  }
  const fields = () => {
    const sent: Record<string, string> = {}
    for (const { name, kind, value, chosen } of form().fields) {
      if (kind === 'submit' || kind === 'file' || ((kind === 'radio' || kind === 'checkbox') && !chosen)) continue
      sent[name] = value
    }
    return sent
  }
  return {
    page,
    fields,
    async open(path) {
      answer = await app.inject({ method: 'GET', url: path, remoteAddress: network })
    },
    async press(button, more = {}) {
      answer = await app.inject({
        method: 'POST',
        url: form().action ?? '',
        remoteAddress: network,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ ...fields(), ...more, button }).toString(),
      })
    },
  }
}
