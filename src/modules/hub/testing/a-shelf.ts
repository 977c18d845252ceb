import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Deps } from '../../../platform/deps.js'
import { EMPTY_BODY } from '../../../platform/http/body.js'
import type { PublicPageDefinition, PublicReply, PublicRequest } from '../../../platform/http/public-page.js'
import type { OpenEdition } from '../domain/edition.js'
import { shelfOf } from '../queries/shelf.js'

/** An installation whose database is down and whose data folder keeps the edition: all that a public page needs. */
export function depsWith(edition: OpenEdition | undefined, clock: () => Date): Deps {
  const dataFolder = mkdtempSync(join(tmpdir(), 'kith-shelf-'))
  if (edition) {
    mkdirSync(join(dataFolder, 'hub'))
    writeFileSync(join(dataFolder, 'hub', 'edition.json'), JSON.stringify(edition))
  }
  const deps = { clock, config: { dataFolder, url: 'https://kith.example' }, db: {} } as unknown as Deps
  shelfOf(deps) // reads what is kept
  rmSync(dataFolder, { recursive: true, force: true })
  return deps
}

/** Asks a public page as the server would. */
export async function ask(
  pages: readonly PublicPageDefinition[],
  deps: Deps,
  address: string,
  fields?: Readonly<Record<string, string>>,
): Promise<PublicReply> {
  const { pathname, searchParams } = new URL(address, 'https://kith.example')
  for (const page of pages) {
    const params = match(page.path, pathname)
    const handler = fields ? page.post : page.get
    if (!params || !handler) continue
    const request: PublicRequest = {
      deps,
      now: deps.clock(),
      params,
      query: Object.fromEntries(searchParams),
      body: fields ? { fields, files: {} } : EMPTY_BODY,
      path: pathname,
      network: 'test',
    }
    return handler(request)
  }
  throw new Error(`No page answers ${address}`)
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [pattern.split('/'), path.split('/')]
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, step] of wanted.entries()) {
    const value = given[index] as string
    if (step.startsWith(':')) params[step.slice(1)] = decodeURIComponent(value)
    else if (step !== value) return undefined
  }
  return params
}
