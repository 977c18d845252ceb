import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

/** What the application itself sends; nothing here may need more. */
export const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export type Posted = { readonly url: string; readonly token: string | undefined; readonly body: string }
export type TestServer = {
  readonly url: string
  readonly posted: readonly Posted[]
  /** The status with which posts are answered from now on. */
  answerWith: (status: number) => void
  close: () => Promise<void>
}

/** Serves pages by address and built assets, under the application's own policy. Posts are written down. */
export async function serve(pages: Readonly<Record<string, string>>, assetsFolder: string): Promise<TestServer> {
  const posted: Posted[] = []
  let status = 200
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://x').pathname
    if (request.method === 'POST') {
      const token = request.headers['x-csrf-token']
      posted.push({ url: path, token: typeof token === 'string' ? token : undefined, body: await read(request) })
      response.writeHead(status).end()
      return
    }
    if (path.startsWith('/assets/')) {
      const content = await readFile(join(assetsFolder, path.slice('/assets/'.length))).catch(() => undefined)
      response.writeHead(content ? 200 : 404, { 'content-type': TYPES[extname(path)] ?? 'text/plain' }).end(content)
      return
    }
    const page = pages[path]
    response
      .writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY })
      .end(page ?? '')
  }
  const server = createServer((request, response) => void answer(request, response))
  await listen(server)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posted,
    answerWith: (next) => {
      status = next
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
