import { NICKNAME_LINES } from './nickname-lines.js'

type Closeness = 'direct' | 'cousin'

const relations = readLines()

/** Names that stand for a folded name: short forms and full ones directly, those of the same full name as cousins. */
export function nicknamesOf(token: string): ReadonlyMap<string, Closeness> {
  return relations.get(token) ?? NONE
}

const NONE: ReadonlyMap<string, Closeness> = new Map()

function readLines(): ReadonlyMap<string, Map<string, Closeness>> {
  const related = new Map<string, Map<string, Closeness>>()
  for (const line of NICKNAME_LINES.trim().split('\n')) {
    const [names = '', forms = ''] = line.split(':')
    const spellings = names.split('=').map((name) => name.trim())
    const short = forms.split(' ').filter((form) => form !== '')
    relateAll(related, spellings, spellings, 'direct')
    relateAll(related, spellings, short, 'direct')
    relateAll(related, short, short, 'cousin')
  }
  return related
}

function relateAll(
  related: Map<string, Map<string, Closeness>>,
  some: readonly string[],
  others: readonly string[],
  closeness: Closeness,
): void {
  for (const one of some)
    for (const other of others) {
      relate(related, one, other, closeness)
      relate(related, other, one, closeness)
    }
}

function relate(related: Map<string, Map<string, Closeness>>, from: string, to: string, closeness: Closeness): void {
  if (from === to) return
  const known = related.get(from) ?? new Map<string, Closeness>()
  if (known.get(to) !== 'direct') known.set(to, closeness)
  related.set(from, known)
}
