import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/tables.js'
import type { By } from '../../../platform/work.js'
import type { Anchor } from '../domain/anchor.js'
import '../data/tables.js'

/** What is wrong, and where: a lane and the number of the entry in it. */
export type ChainFault = {
  readonly code:
    | 'entry-changed'
    | 'entry-missing'
    | 'tail-missing'
    | 'entry-past-head'
    | 'head-changed'
    | 'records-changed'
    | 'anchored-entry-missing'
    | 'anchored-entry-changed'
    | 'lane-missing'
  readonly lane: number
  readonly seq: number
}

export type Verification = {
  readonly faults: readonly ChainFault[]
  readonly entries: number
  /** Entries since the last anchor: they can still be rewritten by whoever can rewrite the database. */
  readonly sinceAnchor: number
  readonly anchoredAt: string | undefined
}

const MOST_FAULTS = 1000

/**
 * Reads the whole chain of a partnership. The hashes are computed here from the columns, with built-in functions only:
 * the database's own `kith.audit_hash` could have been replaced.
 */
export async function verifyChain(tx: Tx, by: By, anchors: readonly Anchor[]): Promise<Verification> {
  const { partnershipId } = by.seat
  const faults: ChainFault[] = []
  const broken = await sql<{ lane: number; seq: number; gap: boolean; changed: boolean }>`
    select lane, seq, gap, changed from (
      select e.lane, e.seq,
        e.seq <> coalesce(lag(e.seq) over lane_order, 0) + 1 as gap,
        e.hash is distinct from sha256(coalesce(lag(e.hash) over lane_order, ''::bytea) || convert_to(jsonb_build_array(e.partnership_id, e.lane, e.seq, extract(epoch from e.at)::numeric(20,6)::text, e.seat_id, e.body)::text, 'utf8')) as changed
      from audit_entry e where e.partnership_id = ${partnershipId}
      window lane_order as (partition by e.lane order by e.seq)
    ) each where gap or changed order by lane, seq limit ${MOST_FAULTS}`.execute(tx)
  for (const row of broken.rows)
    faults.push({ code: row.gap ? 'entry-missing' : 'entry-changed', lane: row.lane, seq: row.seq })

  const ends = await sql<{ lane: number; head: number | null; last: number | null; same: boolean | null }>`
    select coalesce(h.lane, l.lane) as lane, h.seq as head, l.seq as last, h.hash = l.hash as same
    from (select lane, seq, hash from audit_head where partnership_id = ${partnershipId}) h
    full join (select distinct on (lane) lane, seq, hash from audit_entry where partnership_id = ${partnershipId} order by lane, seq desc) l on l.lane = h.lane`.execute(
    tx,
  )
  for (const { lane, head, last, same } of ends.rows) {
    if ((head ?? 0) > (last ?? 0)) faults.push({ code: 'tail-missing', lane, seq: (last ?? 0) + 1 })
    else if ((head ?? 0) < (last ?? 0)) faults.push({ code: 'entry-past-head', lane, seq: last ?? 0 })
    else if (same === false) faults.push({ code: 'head-changed', lane, seq: head ?? 0 })
  }

  const names = await sql<{ lane: number; seq: number }>`
    select e.lane, e.seq from audit_entry e
    left join lateral (select array_agg(r.record_id::text order by r.record_id::text) as ids from audit_entry_record r where r.partnership_id = e.partnership_id and r.lane = e.lane and r.seq = e.seq) r on true
    where e.partnership_id = ${partnershipId}
      and coalesce(r.ids, '{}') <> coalesce((select array_agg(each order by each) from jsonb_array_elements_text(e.body->'records') each), '{}')
    limit ${MOST_FAULTS}`.execute(tx)
  for (const row of names.rows) faults.push({ code: 'records-changed', ...row })

  faults.push(
    ...(await againstAnchors(
      tx,
      by,
      anchors,
      ends.rows.map((row) => row.lane),
    )),
  )
  const last = anchors.at(-1)
  const entries = ends.rows.reduce((sum, row) => sum + (row.last ?? 0), 0)
  const anchored = last ? last.heads.reduce((sum, head) => sum + head.seq, 0) : 0
  return { faults, entries, sinceAnchor: Math.max(0, entries - anchored), anchoredAt: last?.at }
}

/** Every head of every anchor must still be an entry of the chain, at its place and with its hash. */
async function againstAnchors(
  tx: Tx,
  by: By,
  anchors: readonly Anchor[],
  lanes: readonly number[],
): Promise<ChainFault[]> {
  const heads = anchors.flatMap((anchor) => anchor.heads)
  if (heads.length === 0) return []
  const wanted = [...new Map(heads.map((head) => [`${head.lane}:${head.seq}:${head.hash}`, head])).values()]
  const { rows } = await sql<{ lane: number; seq: number; hash: string | null; wanted: string }>`
    select w.lane, w.seq, encode(e.hash, 'hex') as hash, w.hash as wanted
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(lane smallint, seq bigint, hash text)
    left join audit_entry e on e.partnership_id = ${by.seat.partnershipId} and e.lane = w.lane and e.seq = w.seq
    where e.hash is null or encode(e.hash, 'hex') <> w.hash order by w.lane, w.seq limit ${MOST_FAULTS}`.execute(tx)
  return rows.map(({ lane, seq, hash }) => ({
    code: !lanes.includes(lane) ? 'lane-missing' : hash === null ? 'anchored-entry-missing' : 'anchored-entry-changed',
    lane,
    seq,
  }))
}
