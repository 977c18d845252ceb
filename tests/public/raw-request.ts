import { request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'

export type RawAnswer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer }
type Wanted = {
  method?: string
  headers?: Record<string, string>
  body?: string | Buffer
  /** The address of this machine that the request comes from. */
  from?: string
}

/** One request as it is on the line: nothing is decoded, followed or added. */
export function rawRequest(url: string, path: string, wanted: Wanted = {}): Promise<RawAnswer> {
  const { hostname, port } = new URL(url)
  const { method = 'GET', headers = {}, body, from } = wanted
  return new Promise((resolve, reject) => {
    const asking = request(
      { host: hostname, port, path, method, headers, ...(from ? { localAddress: from } : {}) },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.once('error', reject)
        answer.once('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
        )
      },
    )
    asking.once('error', reject)
    asking.end(body)
  })
}
