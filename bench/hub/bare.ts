import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

// The baseline that is always there: node:http with the same bytes and headers, in a process of its own.
const [bytesFile = '', headersText = '{}'] = process.argv.slice(2)
const body = readFileSync(bytesFile)
const headers = { ...(JSON.parse(headersText) as Record<string, string>), 'content-length': String(body.length) }

const server = createServer((_request, response) => {
  response.writeHead(200, headers)
  response.end(body)
})
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as { port: number }).port }))
