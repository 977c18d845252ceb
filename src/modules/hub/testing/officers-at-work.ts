import { beforeAll } from 'vitest'
import { formsOf } from '../../../../tests/support/read-html.js'
import type { Answer, Browser, Fields } from '../../../../tests/support/test-app.js'
import { accept } from '../../../kernel/outcome.js'
import { noteForAudit } from '../../../platform/work.js'
import type { ItemId } from '../data/tables.js'
import type { Item } from '../domain/contents.js'
import { editPath } from '../domain/edit-place.js'
import type { PageContent } from '../domain/page-content.js'
import { type EditingApp, useEditingApp } from './an-editing-app.js'
import { aPage, aService, someSettings } from './editable-contents.js'
import { publishedAsIs, stepsIn } from './editing-steps.js'

export type OfficersAtWork = {
  readonly editing: EditingApp
  readonly steps: ReturnType<typeof stepsIn>
  readonly ruth: Browser
  readonly lena: Browser
  /** A draft that Ruth began of something that is published. Answers its address. */
  draftOf(item: Item): Promise<string>
}

/** Two officers at their browsers; with `isOpen`, of a hub whose settings and first service are published. */
export function useOfficersAtWork({ isOpen = false } = {}): OfficersAtWork {
  const editing = useEditingApp()
  const steps = stepsIn(editing)
  const held = { editing, steps } as { -readonly [Key in keyof OfficersAtWork]: OfficersAtWork[Key] }
  const put = (...items: Item[]) =>
    editing.did(editing.lena, async (tx, by) => {
      noteForAudit(tx, { action: 'test.published', records: [], fields: [] })
      return accept(await publishedAsIs(tx, by, items))
    })
  held.draftOf = async (item) => {
    const [id] = await put(item)
    await steps.start(editing.ruth, id as ItemId)
    return editPath({ kind: item.kind, id: id as ItemId })
  }
  beforeAll(async () => {
    if (isOpen) await put({ kind: 'service', content: aService() }, { kind: 'settings', content: someSettings() })
    held.ruth = await editing.as('ruth')
    held.lena = await editing.as('lena')
  })
  return held
}

export function idIn(path: string): ItemId {
  return path.split('/')[3] as ItemId
}

let count = 0

/** A page at an address of its own. */
export function aNewPage(changes: Partial<PageContent> = {}): Item {
  count += 1
  return {
    kind: 'page',
    content: aPage({ slug: `page-${'abcdefghijklmnopqrstuvwxyz'[count]}`, reader: 'everyone', ...changes }),
  }
}

/** The form at a path as it stands, with some of it typed anew. */
export async function filled(browser: Browser, path: string, typed: Fields): Promise<Fields> {
  const { body } = await browser.get(path)
  const form = formsOf(body).find(
    ({ method, action }) => method === 'post' && (action === undefined || action === path),
  )
  if (!form) throw new Error(`No form at ${path}`)
  const fields: Record<string, string | string[]> = {}
  for (const { name, kind, value, chosen } of form.fields) {
    if (name.startsWith('_') || kind === 'submit') continue
    if (kind === 'radio' && chosen) fields[name] = value
    else if (kind === 'checkbox' && chosen) fields[name] = [...((fields[name] as string[]) ?? []), value]
    else if (kind !== 'radio' && kind !== 'checkbox') fields[name] = value
  }
  return { ...fields, ...typed }
}

export async function send(browser: Browser, path: string, typed: Fields = {}): Promise<Answer> {
  return browser.post(path, await filled(browser, path, typed))
}

/** What the summary says is wrong, each with where it leads. */
export function summaryOf({ body }: Answer): string[] {
  const list = /govuk-error-summary__list">([\s\S]*?)<\/ul>/.exec(body)?.[1] ?? ''
  return [...list.matchAll(/<a href="([^"]+)"[^>]*>([^<]+)</g)].map(([, href, text]) => `${href} ${text}`)
}
