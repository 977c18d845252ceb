import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isTest, readSources } from './sources.js'

const sources = readSources()
const code = sources.filter((source) => !isTest(source.path) && !source.path.startsWith('src/web/client/'))

function linesWith(pattern: RegExp, among = code, except: readonly string[] = []): string[] {
  return among
    .filter((source) => !except.includes(source.path))
    .flatMap((source) =>
      source.text
        .split('\n')
        .flatMap((line, at) => (pattern.test(line) ? [`${source.path}:${at + 1} ${line.trim()}`] : [])),
    )
}

describe('habits', () => {
  it('the real time is read in one file', () => {
    expect(linesWith(/\bnew Date\(\)|\bDate\.now\(\)/, code, ['src/platform/system-clock.ts'])).toEqual([])
  })

  it('transactions are opened by the access module alone, so that the wall always stands', () => {
    expect(linesWith(/\.transaction\(\)/).filter((line) => !line.startsWith('src/modules/access/'))).toEqual([])
  })

  it('only its owner names a table', () => {
    const owners = new Map<string, string>()
    for (const source of sources) {
      const owner = /^src\/(?:modules\/)?([^/]+)\//.exec(source.path)?.[1]
      const block = /interface Tables \{([\s\S]*?)\n {2}\}/.exec(source.text)?.[1]
      if (!owner || !block) continue
      for (const [, table] of block.matchAll(/^ {4}(\w+):/gm)) if (table) owners.set(table, owner)
    }
    expect(owners.size).toBeGreaterThan(10)
    const named = /(?:selectFrom|insertInto|updateTable|deleteFrom|innerJoin|leftJoin)\(\s*'(\w+)(?: as \w+)?'/g
    const found = code.flatMap((source) => {
      const here = /^src\/(?:modules\/)?([^/]+)\//.exec(source.path)?.[1]
      return [...source.text.matchAll(named)].flatMap(([, table]) => {
        const owner = owners.get(table ?? '')
        const shared = here === 'app' && table === 'partnershipDirectory'
        const forms = owner === 'platform' && here === 'access' && table === 'formOnce'
        return owner && owner !== here && !shared && !forms
          ? [`${source.path} names ${table}, which is ${owner}'s`]
          : []
      })
    })
    expect(found).toEqual([])
  })

  it('nothing is skipped, focused or silenced', () => {
    const silenced =
      /\b(it|test|describe)\.(skip|only|todo|fails)\b|expect\(true\)|oxlint-disable|@ts-ignore|\bas any\b|: any(\[\]|[,;)=>|])/
    expect(linesWith(silenced, sources)).toEqual([])
  })

  it('what must not compile is said only in tests, with the reason', () => {
    const found = linesWith(/@ts-expect-error/, sources)
    expect(found.filter((line) => !/\.test\.tsx?:\d+ \/\/ @ts-expect-error \w+/.test(line))).toEqual([])
  })

  it('decision records are numbered once each, and say how they are checked', () => {
    const files = globSync('docs/decisions/*.md').map((path) => path.split('/').at(-1) ?? '')
    const numbers = files.map((file) => file.slice(0, 4))
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(files.filter((file) => !/^\d{4}-[a-z0-9-]+\.md$/.test(file))).toEqual([])
    expect(files.filter((file) => !readFileSync(`docs/decisions/${file}`, 'utf8').includes('Checked by'))).toEqual([])
  })

  it('links in the documents lead somewhere', () => {
    const documents = [
      ...globSync('*.md'),
      ...globSync('docs/**/*.md'),
      ...globSync('src/**/*.md'),
      ...globSync('packs/**/*.md'),
      ...globSync('bench/*.md'),
    ]
    const broken = documents.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].flatMap(([, target]) =>
        target && !existsSync(join(dirname(path), target)) ? [`${path} → ${target}`] : [],
      ),
    )
    expect(broken).toEqual([])
  })
})
