import type { DownloadContent } from './download-content.js'
import type { PageAddress } from './edition.js'
import { type ContentOf, type ItemKind, keyOf, pageKey } from './item.js'
import type { PageContent } from './page-content.js'
import type { ServiceContent } from './service-content.js'
import type { SettingsContent } from './settings-content.js'

/** Items of every kind by their keys: what is published, or would be. */
export type Contents = {
  readonly page: ReadonlyMap<string, PageContent>
  readonly service: ReadonlyMap<string, ServiceContent>
  readonly download: ReadonlyMap<string, DownloadContent>
  readonly settings: ReadonlyMap<string, SettingsContent>
}

export type Item = { readonly [Kind in ItemKind]: { readonly kind: Kind; readonly content: ContentOf[Kind] } }[ItemKind]

export function contentsOf(items: readonly Item[]): Contents {
  const maps = { page: new Map(), service: new Map(), download: new Map(), settings: new Map() }
  for (const { kind, content } of items) maps[kind].set(keyOf(kind, content), content)
  return maps
}

/** The contents once these items have taken the place of those before them. */
export function contentsWith(contents: Contents, items: readonly Item[]): Contents {
  const more = contentsOf(items)
  return {
    page: new Map([...contents.page, ...more.page]),
    service: new Map([...contents.service, ...more.service]),
    download: new Map([...contents.download, ...more.download]),
    settings: new Map([...contents.settings, ...more.settings]),
  }
}

export function contentsWithout(contents: Contents, { kind, key }: { kind: ItemKind; key: string }): Contents {
  const fewer = new Map<string, unknown>(contents[kind])
  fewer.delete(key)
  return { ...contents, [kind]: fewer }
}

export function settingsIn({ settings }: Contents): SettingsContent | undefined {
  return settings.get('hub')
}

/** A service by its key, or by a name that pages use for what differs from place to place. */
export function serviceIn(contents: Contents, name: string): ServiceContent | undefined {
  const aliases = settingsIn(contents)?.aliases ?? {}
  return contents.service.get(Object.hasOwn(aliases, name) ? (aliases[name] as string) : name)
}

/** The page that an address leads to: in the reader’s language and edition where it is there, else the standard one. */
export function pageFor(contents: Contents, { language, edition, slug }: PageAddress): string | undefined {
  return keysFor({ language, edition, slug }).find((key) => contents.page.has(key))
}

/** The keys under which a page may stand that is linked to from a page of this language and edition. */
export function keysFor({ language, edition, slug }: PageAddress): string[] {
  return [
    { language, edition, slug },
    { language, edition: 'standard' as const, slug },
    { language: 'en', edition: 'standard' as const, slug },
  ].map(pageKey)
}
