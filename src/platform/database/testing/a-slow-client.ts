import type pg from 'pg'
import { openDatabase } from '../connect.js'
import type { Database } from '../tables.js'

type Answers = Readonly<
  Record<string, { readonly command?: string; readonly rows?: readonly object[]; readonly error?: Error }>
>

/**
 * A database without one: every statement is answered a turn later, with nothing unless `answers` says what, and `log`
 * holds in which order they were asked and answered.
 */
export function aSlowDatabase(answers: Answers = {}): { db: Database; log: string[]; released: unknown[] } {
  const log: string[] = []
  const released: unknown[] = []
  const query = async (asked: string | { text: string }) => {
    const text = typeof asked === 'string' ? asked : asked.text
    log.push(`asked ${text}`)
    await new Promise((done) => setImmediate(done))
    log.push(`answered ${text}`)
    const { command = 'SELECT', rows = [], error } = answers[text] ?? {}
    if (error) throw error
    return { command, rows }
  }
  const client = { query, release: (destroyed: unknown) => released.push(destroyed) }
  return { db: openDatabase({ connect: async () => client, end: async () => {} } as unknown as pg.Pool), log, released }
}
