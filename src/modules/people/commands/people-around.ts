import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import type { EntryValues } from '../domain/entry.js'
import { type EntryInput, keepEntry } from './keep-entry.js'

type Around<Kind extends 'relation' | 'professional'> = Omit<EntryInput<Kind>, 'kind' | 'values'> & {
  readonly recordId: RecordId
}

/** Adds a parent, a carer or someone else who matters to the child. Never an adult who may pose a risk. */
export function addRelation(
  tx: Tx,
  by: By,
  { relation, ...input }: Around<'relation'> & { readonly relation: EntryValues['relation'] },
) {
  return keepEntry(tx, by, { ...input, kind: 'relation', values: relation })
}

/** Adds someone who works with the child, or puts another in their place. */
export function recordProfessional(
  tx: Tx,
  by: By,
  { professional, ...input }: Around<'professional'> & { readonly professional: EntryValues['professional'] },
) {
  return keepEntry(tx, by, { ...input, kind: 'professional', values: professional })
}
