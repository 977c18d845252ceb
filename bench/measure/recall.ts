import type pg from 'pg'
import { NORTHMOOR } from '../../seeds/northmoor/index.js'
import { workFrom } from '../../src/modules/access/index.js'
import { searchPeople } from '../../src/modules/people/index.js'
import type { Deps } from '../../src/platform/deps.js'
import type { Subjects, Target } from './subjects.js'
import { quantile } from './timing.js'

export type Recall = { readonly found: number; readonly asked: number; readonly p50: number; readonly p95: number }
export type SearchQuality = { readonly kith: Recall; readonly kithWorker: Recall; readonly trgm: Recall | undefined }

const AT = 10

/**
 * How many of those looked for stand among the first ten, for names with one slip of typing, half of them with the birth
 * date. Without a date, children of the very same name cannot be told apart: one of them is enough.
 */
export async function measureRecall(
  admin: pg.Client,
  deps: Deps,
  subjects: Subjects,
  forMs: number,
): Promise<SearchQuality> {
  const kithBy = (seat: Subjects['workers'][number] | undefined, targets: readonly Target[]) =>
    asked(targets, forMs, async ({ text }) => {
      if (!seat) throw new Error('Nobody searches')
      const work = workFrom({ db: deps.db, clock: deps.clock, auditLanes: deps.config.auditLanes }, seat)
      const { found } = await work.look('people.searched', (tx, by) => searchPeople(tx, by, text, { limit: AT }))
      return found.map(({ recordId, name }) => ({ recordId: recordId as string, name: String(name) }))
    })
  return {
    kith: await kithBy(subjects.screeners[0], subjects.screenersTargets),
    kithWorker: await kithBy(subjects.workers[0], subjects.workersTargets),
    trgm: await plainTrigrams(admin, subjects.screenersTargets, forMs),
  }
}

/** pg_trgm over one column of names, threshold 0.3, GIN, no row security, no audit; a birth date breaks ties and more. */
async function plainTrigrams(admin: pg.Client, targets: readonly Target[], forMs: number): Promise<Recall | undefined> {
  try {
    await admin.query('create extension if not exists pg_trgm')
  } catch {
    return undefined
  }
  await admin.query(
    `
    create table if not exists bench.trgm as
      select n.record_id, n.given_names || ' ' || n.family_name as name, b.born_on from person_name as n
      join person_birth as b on b.partnership_id = n.partnership_id and b.record_id = n.record_id where n.partnership_id = '${NORTHMOOR}' and n.kind = 'name';
    create index if not exists bench_trgm on bench.trgm using gin (name gin_trgm_ops);
    vacuum analyze bench.trgm`
      .split(';')
      .slice(0, 2)
      .join(';'),
  )
  await admin.query('analyze bench.trgm')
  await admin.query('set pg_trgm.similarity_threshold = 0.3')
  return asked(targets, forMs, async ({ typedName, dated, bornOn }) => {
    const { rows } = await admin.query<{ record_id: string; name: string }>(
      `select record_id, name from bench.trgm where name % $1
       order by (case when born_on = $2::date then 0.5 else 0 end) + similarity(name, $1) desc limit $3`,
      [typedName, dated ? bornOn : null, AT],
    )
    return rows.map(({ record_id: recordId, name }) => ({ recordId, name }))
  })
}

type Found = { readonly recordId: string; readonly name: string }

async function asked(
  targets: readonly Target[],
  forMs: number,
  find: (target: Target) => Promise<readonly Found[]>,
): Promise<Recall> {
  const took: number[] = []
  let found = 0
  const began = performance.now()
  for (const target of targets) {
    if (took.length >= 40 && performance.now() - began > forMs) break
    const start = performance.now()
    const results = await find(target)
    took.push(performance.now() - start)
    if (results.some((each) => each.recordId === target.recordId || (!target.dated && each.name === target.name)))
      found += 1
  }
  return { found, asked: took.length, p50: quantile(took, 0.5), p95: quantile(took, 0.95) }
}
