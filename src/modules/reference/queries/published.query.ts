import type { Tx } from '../../../platform/work.js'
import { listVersionRows, readContents, type Stored } from '../data/local-version.store.js'
import type { PackKind, PackVersionOf } from '../domain/pack.js'

/** Everything that is published, or all of one kind, with its content; the one that begins last first. */
export async function listPublished<Kind extends PackKind = PackKind>(
  tx: Tx,
  kind?: Kind,
): Promise<Stored<PackVersionOf<Kind>>[]> {
  const rows = await listVersionRows(tx, kind)
  const ids = rows.map((row) => row.id)
  return (await readContents(tx, ids)) as unknown as Stored<PackVersionOf<Kind>>[]
}
