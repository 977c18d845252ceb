import { expect, test } from 'vitest'
import { useApp } from '../../../tests/support/test-app.js'
import { useDatabase } from '../../../tests/support/test-database.js'

const app = useApp(useDatabase())

/** Sends the sign-in form as a browser does, without a header of a script; empty, so that it is refused in words. */
async function send(kind: 'url-encoded' | 'multipart', token?: string): Promise<number> {
  const form = await app.app.inject({ method: 'GET', url: '/reset' })
  const cookies = Object.fromEntries(form.cookies.map(({ name, value }) => [name, value]))
  const given = token ?? /name="_csrf" value="([^"]+)"/.exec(form.body)?.[1] ?? ''
  const { type, payload } =
    kind === 'multipart'
      ? {
          type: 'multipart/form-data; boundary=kith',
          payload: `--kith\r\ncontent-disposition: form-data; name="_csrf"\r\n\r\n${given}\r\n--kith--\r\n`,
        }
      : { type: 'application/x-www-form-urlencoded', payload: new URLSearchParams({ _csrf: given }).toString() }
  const headers = { 'content-type': type }
  return (await app.app.inject({ method: 'POST', url: '/reset', cookies, headers, payload })).statusCode
}

test.each(['url-encoded', 'multipart'] as const)(
  'a %s form is let in by the token in one of its fields',
  async (kind) => {
    expect(await send(kind)).toBe(400)
  },
)

test.each(['url-encoded', 'multipart'] as const)(
  'a %s form with a token that was not given to it is turned away',
  async (kind) => {
    expect(await send(kind, 'not-a-token')).toBe(403)
    expect(await send(kind, '')).toBe(403)
  },
)
