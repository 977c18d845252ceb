import { z } from 'zod'
import { type DownloadContent, downloadContentSchema } from './download-content.js'
import { type PageContent, pageContentSchema } from './page-content.js'
import { type ServiceContent, serviceContentSchema } from './service-content.js'
import { type SettingsContent, settingsContentSchema } from './settings-content.js'

/** Everything the hub publishes is an item of one of these kinds, and goes the same way: written, reviewed, published. */
export const ITEM_KINDS = ['page', 'service', 'download', 'settings'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

export type ContentOf = {
  page: PageContent
  service: ServiceContent
  download: DownloadContent
  settings: SettingsContent
}
export type ItemContent = ContentOf[ItemKind]

const SCHEMAS = {
  page: pageContentSchema,
  service: serviceContentSchema,
  download: downloadContentSchema,
  settings: settingsContentSchema,
} as const satisfies { [Kind in ItemKind]: z.ZodType<ContentOf[Kind]> }

/** Reads content of a kind. The issues say which field and why, for an editor or a file’s author. */
export function readContent<Kind extends ItemKind>(
  kind: Kind,
  raw: unknown,
): { ok: true; content: ContentOf[Kind] } | { ok: false; issues: readonly { path: string; message: string }[] } {
  const read = SCHEMAS[kind].safeParse(raw)
  if (read.success) return { ok: true, content: read.data as ContentOf[Kind] }
  return { ok: false, issues: read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) }
}

/** What an item is called for good, within its kind. The same page in two languages is two items. */
export function keyOf<Kind extends ItemKind>(kind: Kind, content: ContentOf[Kind]): string {
  switch (kind) {
    case 'page':
      return pageKey(content as PageContent)
    case 'settings':
      return 'hub'
    default:
      return (content as ServiceContent | DownloadContent).key
  }
}

export function pageKey({ language, edition, slug }: Pick<PageContent, 'language' | 'edition' | 'slug'>): string {
  return `${language}/${edition}/${slug}`
}

/** How an item is called in lists. */
export function titleOf<Kind extends ItemKind>(kind: Kind, content: ContentOf[Kind]): string {
  if (kind === 'settings') return 'Settings of the hub'
  return kind === 'service' ? (content as ServiceContent).name : (content as PageContent | DownloadContent).title
}

/**
 * The way of a version. One of an item is being worked on at most, and one is published at most.
 * - `draft`: someone writes. - `in-review`: a second person reads. - `approved`: waits for its time.
 * - `published`: the public reads it. - `superseded`: it was published. - `discarded`: it never was.
 */
export const VERSION_STATES = ['draft', 'in-review', 'approved', 'published', 'superseded', 'discarded'] as const
export type VersionState = (typeof VERSION_STATES)[number]

export const OPEN_STATES = ['draft', 'in-review', 'approved'] as const satisfies readonly VersionState[]
