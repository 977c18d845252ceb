import { DEMONSTRATION_PASSWORD } from '../../seeds/northmoor/index.js'
import { formsOf, type HtmlForm } from './read-html.js'

export type Page = { readonly status: number; readonly body: string; readonly location: string }
export type Sent = Readonly<Record<string, string | readonly string[]>>

/** Someone at a browser without script, over the network: cookies, forms, and nothing followed by itself. */
export type HttpClient = {
  get(path: string): Promise<Page>
  /** Opens the page at `path`, and sends its form, filled in, with its tokens. */
  send(path: string, fields: Sent, files?: Readonly<Record<string, File>>): Promise<Page>
}

export function httpClient(url: string): HttpClient {
  const cookies = new Map<string, string>()
  const ask = async (path: string, init: RequestInit = {}): Promise<Page> => {
    const answer = await fetch(url + path, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      cookies.set(name, value)
    }
    return { status: answer.status, body: await answer.text(), location: answer.headers.get('location') ?? '' }
  }
  return {
    get: (path) => ask(path),
    async send(path, fields, files) {
      const page = await ask(path)
      const form = formsOf(page.body).find((each) => isFor(each, path.split('?')[0] ?? ''))
      if (!form) throw new Error(`There is no form at ${path} (${page.status})`)
      const body = new URLSearchParams()
      for (const { name, kind, value, chosen } of form.fields)
        if (
          !(name in fields) &&
          (kind === 'hidden' ||
            chosen ||
            (kind !== 'radio' && kind !== 'checkbox' && kind !== 'submit' && kind !== 'file'))
        )
          body.append(name, value)
      for (const [name, value] of Object.entries(fields))
        for (const each of typeof value === 'string' ? [value] : value) body.append(name, each)
      return ask(form.action ?? path, { method: 'POST', body: files ? multipart(body, files) : body })
    },
  }
}

function multipart(fields: URLSearchParams, files: Readonly<Record<string, File>>): FormData {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  for (const [name, file] of Object.entries(files)) body.append(name, file)
  return body
}

function isFor(form: HtmlForm, path: string): boolean {
  return form.method === 'post' && (form.action?.split('?')[0] ?? path) === path
}

/** Signs in with address and password by the page for it, as in the demonstration. */
export async function signIn(url: string, email: string, password = DEMONSTRATION_PASSWORD): Promise<HttpClient> {
  const client = httpClient(url)
  const answer = await client.send('/sign-in', { email, password })
  if (answer.status !== 303 || answer.location.startsWith('/sign-in'))
    throw new Error(`${email} could not sign in (${answer.status} ${answer.location})`)
  return client
}
