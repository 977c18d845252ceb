import type { Tx } from '../../../platform/work.js'
import { type ListCode, type ListEntry, listEntries } from '../domain/reference-lists.js'
import { activeItems } from '../domain/version.js'
import { contextKinds, referenceLists, strands } from './current-version.query.js'

/** The entries of a list that may be chosen on a day, in the pack's order. */
export async function listItems(tx: Tx, list: ListCode, on: Date): Promise<ListEntry[]> {
  return listEntries(await referenceLists(tx, on), list)
}

export type Option = { readonly code: string; readonly label: string; readonly hint?: string | undefined }

/**
 * What a question of a template offers whose `optionsFrom` names a list: `strands`, `context-kinds` or a reference
 * list, closed, open or a pack's own. The template's own `ratings` are in the template.
 */
export async function optionsFrom(tx: Tx, source: string, on: Date): Promise<Option[]> {
  if (source === 'strands') return activeItems((await strands(tx, on)).items)
  if (source === 'context-kinds')
    return activeItems((await contextKinds(tx, on)).items).map(({ code, label, description }) => ({
      code,
      label,
      hint: description,
    }))
  return listEntries(await referenceLists(tx, on), source as ListCode) // throws for a list that is not there
}
