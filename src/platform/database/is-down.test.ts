import { createServer } from 'node:net'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { isDatabaseDown } from './is-down.js'

describe('a database that is down', () => {
  it('is known by what the driver says when nobody answers', async () => {
    const client = new pg.Client({ host: '/tmp/kith-nobody-is-here', user: 'kith_app', database: 'kith' })
    const fault = await client.connect().catch((error: unknown) => error)
    expect(isDatabaseDown(fault)).toBe(true)
  })

  it('is known when the line is cut', async () => {
    const server = createServer((socket) => socket.destroy())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'kith_app', database: 'kith' })
    const fault = await client.connect().catch((error: unknown) => error)
    server.close()
    expect(isDatabaseDown(fault)).toBe(true)
  })

  it.each([
    ['57P01', 'an operator ends it', true],
    ['57P03', 'it is starting', true],
    ['08006', 'the connection failed', true],
    ['57014', 'a statement took too long: the database is there', false],
    ['23505', 'something is there twice: the database is there', false],
    ['42P01', 'a table is missing: ours', false],
  ])('by %s (%s): %s', (code, _because, down) => {
    expect(isDatabaseDown(Object.assign(new Error('from the database'), { code }))).toBe(down)
  })

  it('is not a file that is missing', () => {
    expect(isDatabaseDown(Object.assign(new Error('no file'), { code: 'ENOENT', syscall: 'open' }))).toBe(false)
  })
})
