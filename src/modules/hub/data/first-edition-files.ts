import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ContentOf, type ItemKind, readContent } from '../domain/item.js'

/** What a first edition consists of, each with the file it stands in. */
export type FirstEdition = readonly {
  readonly kind: ItemKind
  readonly content: ContentOf[ItemKind]
  readonly from: string
}[]

/** Where the words that every partnership begins with stand, beside the packs. */
const SHARED = 'be-aware'

/**
 * Reads the first edition for a pack: the shared pages, services and downloads, then the pack’s own services and
 * settings. @throws with file and field where a file does not fit.
 */
export function readFirstEdition(packsFolder: string, pack: string): FirstEdition {
  const shared = join(packsFolder, SHARED)
  const own = join(packsFolder, pack, 'hub')
  const pages = jsonFiles(join(shared, 'pages')).map((file) => item('page', readJson(file), file))
  return [
    ...pages,
    ...jsonFiles(join(own, 'pages')).map((file) => item('page', readJson(file), file)),
    ...listed('service', join(shared, 'services.json'), 'services'),
    ...listed('service', join(own, 'services.json'), 'services'),
    ...listed('download', join(shared, 'downloads.json'), 'downloads'),
    item('settings', readJson(join(own, 'settings.json')), join(own, 'settings.json')),
  ]
}

/** Every drawing of ours, by its name without `.svg`. */
export function drawingNames(packsFolder: string): string[] {
  const folder = join(packsFolder, SHARED, 'drawings')
  return existsSync(folder)
    ? readdirSync(folder).flatMap((name) => (name.endsWith('.svg') ? [name.slice(0, -'.svg'.length)] : []))
    : []
}

export function readDrawing(packsFolder: string, name: string): string | undefined {
  return drawingNames(packsFolder).includes(name)
    ? readFileSync(join(packsFolder, SHARED, 'drawings', `${name}.svg`), 'utf8')
    : undefined
}

function listed<Kind extends ItemKind>(kind: Kind, file: string, name: string): FirstEdition {
  if (!existsSync(file)) return []
  return (readJson(file) as Record<string, unknown[]>)[name]?.map((raw) => item(kind, raw, file)) ?? []
}

function item<Kind extends ItemKind>(kind: Kind, raw: unknown, from: string): FirstEdition[number] {
  const read = readContent(kind, raw)
  if (!read.ok) {
    const [issue] = read.issues
    throw new Error(`${from} is no ${kind}: ${issue?.path} ${issue?.message}`)
  }
  return { kind, content: read.content, from }
}

function jsonFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => join(folder, name))
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
