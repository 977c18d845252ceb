import { sql } from 'kysely'
import type { Role, Seat } from '../../src/kernel/actor.js'
import { type Id, newId, type PartnershipId, type RecordId } from '../../src/kernel/ids.js'
import { accept } from '../../src/kernel/outcome.js'
import { breakGlass } from '../../src/modules/access/commands/break-glass.js'
import {
  declareConflict,
  grantAccess,
  openRecord,
  revokeGrants,
  setRestricted,
  setSupersededBy,
  wallFor,
  withdrawConflict,
  workFrom,
} from '../../src/modules/access/index.js'
import { aPartnership, anAgency, aSeat, aTeam } from '../../src/modules/access/testing/a-partnership.js'
import { type By, noteForAudit, type Tx } from '../../src/platform/work.js'
import type { TestDatabase } from '../support/test-database.js'
import { type Command, type Person, verdict } from './oracle.js'
import { AGENCIES, momentsOf, PARTS, PEOPLE, type Plan, RECORDS, TEAMS } from './world.js'

const BEGIN = Date.parse('2026-03-02T09:00:00Z')
const MINUTE = 60_000

/** What the property drives, so that a mutant can forget one thing of it. */
export type Implementation = {
  momentOf: (moment: number) => number
  partsOf: (parts: readonly string[]) => string[]
  minutesOf: (minutes: number) => number
  restrict: typeof setRestricted
  conflict: (...args: Parameters<typeof declareConflict>) => Promise<unknown>
  withdraw: typeof withdrawConflict
  revoke: typeof revokeGrants
  merge: typeof setSupersededBy
  unmerge: typeof setSupersededBy
  /** A table whose lists are not rewritten. */
  forget: string | undefined
}

export const theApplication: Implementation = {
  momentOf: (moment) => moment,
  partsOf: (parts) => [...parts],
  minutesOf: (minutes) => minutes,
  restrict: setRestricted,
  conflict: declareConflict,
  withdraw: withdrawConflict,
  revoke: revokeGrants,
  merge: setSupersededBy,
  unmerge: setSupersededBy,
  forget: undefined,
}

/** Two tables that hang on a record and one that hangs on two: none of them known to the access module. */
export async function makeProbes({ admin }: TestDatabase): Promise<void> {
  const columns = `partnership_id uuid not null, id uuid not null, record_id uuid not null, part text not null, visible_to uuid[] not null, hidden_from uuid[] not null default '{}', primary key (partnership_id, id)`
  await admin.query(`set role kith_owner;
    create table probe (${columns}); select kith.protect('probe');
    create table probe_note (${columns}); select kith.protect('probe_note');
    create table probe_between (${columns.replace('primary key', "other_record_id uuid not null, other_part text not null, other_visible_to uuid[] not null, other_hidden_from uuid[] not null default '{}', primary key")});
    select kith.protect_between('probe_between'); reset role`)
}

type Row = {
  readonly table: string
  readonly id: string
  readonly record: RecordId
  readonly part: string
  readonly other?: RecordId
}
type World = { partnershipId: PartnershipId; seats: Seat[]; people: Person[]; records: RecordId[] }

/** Carries out a plan and asks both: every disagreement, and how often each verdict was met. */
export async function agreement(
  database: TestDatabase,
  { steps }: Plan,
  implementation: Implementation,
): Promise<{ disagreements: string[]; causes: Map<string, number> }> {
  const world = await makeWorld(database)
  const { commands, rows, last } = await forgetting(database, implementation.forget, () =>
    carryOut(database, world, steps, implementation),
  )
  const causes = new Map<string, number>()
  const disagreements: string[] = []
  for (const moment of momentsOf(commands, last)) {
    for (const [at, person] of world.people.entries()) {
      const seen = await rowsSeen(database, world.seats[at] as Seat, new Date(implementation.momentOf(moment)))
      for (const row of rows) {
        const first = verdict(commands, person, row.record, row.part, moment)
        const second = row.other ? verdict(commands, person, row.other, row.part, moment) : first
        const expected = first.sees && second.sees
        const cause = first.sees ? (second.sees ? 'sees' : second.because) : first.because
        causes.set(cause, (causes.get(cause) ?? 0) + 1)
        if (seen.has(row.id) !== expected)
          disagreements.push(
            `${row.table} ${row.part}: ${person.role} ${expected ? 'should see it' : `should not (${cause})`} at ${moment - last} ms`,
          )
      }
    }
  }
  return { disagreements, causes }
}

/** Runs the commands while a table is not on the list of those that a grant rewrites. */
async function forgetting<T>({ admin }: TestDatabase, table: string | undefined, run: () => Promise<T>): Promise<T> {
  if (!table) return run()
  await admin.query(`create temporary table kept as select * from kith.protected_table where table_name = '${table}'`)
  await admin.query(`delete from kith.protected_table where table_name = '${table}'`)
  try {
    return await run()
  } finally {
    await admin.query('insert into kith.protected_table select * from kept')
    await admin.query('drop table kept')
  }
}

async function makeWorld({ db }: TestDatabase): Promise<World> {
  const partnershipId = await aPartnership(db, `World ${newId()}`)
  const agencies: Seat['agencyId'][] = []
  for (const kind of AGENCIES) agencies.push(await anAgency(db, partnershipId, { kind }))
  const teams: Seat['teamIds'][number][] = []
  for (const agency of TEAMS)
    teams.push(await aTeam(db, partnershipId, agencies[agency] as Seat['agencyId'], `Team ${newId()}`))
  const seats: Seat[] = []
  for (const { agency, teams: at, role } of PEOPLE) {
    seats.push(
      await aSeat(db, partnershipId, {
        agencyId: agencies[agency] as Seat['agencyId'],
        role: role as Role,
        teamIds: at.map((each) => teams[each] as Seat['teamIds'][number]),
      }),
    )
  }
  const people = seats.map((seat, at): Person => {
    const { isDesk, seesCases, role } = PEOPLE[at] as (typeof PEOPLE)[number]
    return {
      account: seat.accountId,
      seat: seat.id,
      agency: seat.agencyId,
      teams: seat.teamIds,
      role,
      isDesk,
      seesCases,
    }
  })
  return { partnershipId, seats, people, records: [] }
}

async function carryOut(database: TestDatabase, world: World, steps: Plan['steps'], implementation: Implementation) {
  const [steward] = world.seats as [Seat]
  let now = BEGIN
  const commands: Command[] = []
  const rows: Row[] = []
  const at = <T>(seat: Seat, change: (tx: Tx, by: By) => Promise<T>) =>
    workFrom({ db: database.db, clock: () => new Date(now), auditLanes: 1 }, seat).change(async (tx, by) => {
      const value = await change(tx, by)
      noteSomething(tx)
      return accept(value)
    })
  for (let each = 0; each < RECORDS; each += 1) {
    const id = newId<RecordId>()
    await at(steward, (tx, by) =>
      openRecord(tx, by, {
        id,
        kind: 'child',
        subjectId: newId<Id<string>>(),
        ownerAgencyId: steward.agencyId,
        retentionClass: 'child',
        grants: [],
      }),
    )
    world.records.push(id)
  }
  for (const part of PARTS) for (const record of world.records) await write(record, part, undefined)

  for (const step of steps) {
    now += MINUTE
    const record = 'record' in step ? (world.records[step.record] as RecordId) : undefined
    if (step.do === 'grant' && record) await grant(step, record)
    if (step.do === 'revoke') await revoke(step.which)
    if (step.do === 'restrict' && record) {
      await at(steward, (tx, by) => implementation.restrict(tx, by, record, step.on))
      commands.push({ do: 'restrict', record, on: step.on, at: now })
    }
    if (step.do === 'conflict' && record) await conflict(record, world.people[step.person] as Person)
    if (step.do === 'withdraw') await withdraw(step.which)
    if (step.do === 'break-glass' && record) {
      const person = world.people[step.person] as Person
      const minutes = implementation.minutesOf(step.minutes)
      await workFrom(
        { db: database.db, clock: () => new Date(now), auditLanes: 1 },
        world.seats[step.person] as Seat,
      ).change((tx, by) => breakGlass(tx, by, { recordId: record, reasonCode: 'danger', reason: 'a reason', minutes }))
      commands.push({ do: 'break-glass', record, account: person.account, at: now, minutes: step.minutes })
    }
    if (step.do === 'merge' && record) await merge(record, world.records[step.into] as RecordId)
    if (step.do === 'unmerge' && record && leadsSomewhere(commands, record)) {
      await at(steward, (tx, by) => implementation.unmerge(tx, by, record, null))
      commands.push({ do: 'unmerge', record, at: now })
    }
    if (step.do === 'write' && record)
      await write(record, step.part, step.record === step.other ? undefined : (world.records[step.other] as RecordId))
  }
  return { commands, rows, last: now }

  async function grant(step: Extract<Plan['steps'][number], { do: 'grant' }>, record: RecordId): Promise<void> {
    const person = world.people[step.holder] as Person
    const holder = { person: person.account, seat: person.seat, team: person.teams[0], desk: person.agency }[step.to]
    if (!holder) return
    const from = now + step.from * MINUTE
    const until = step.length === null ? null : from + step.length * MINUTE
    const made = await at(steward, (tx, by) =>
      grantAccess(tx, by, record, {
        toKind: step.to,
        toId: holder as never,
        parts: implementation.partsOf(step.parts),
        level: 'read',
        basis: 'test',
        fromAt: new Date(from),
        untilAt: until === null ? null : new Date(until),
        sourceKind: 'test',
      }),
    )
    if (made.ok)
      commands.push({
        do: 'grant',
        id: made.value,
        record,
        to: step.to,
        holder,
        parts: step.parts,
        at: now,
        from,
        until,
      })
  }

  async function revoke(which: number): Promise<void> {
    const grants = commands.filter((command) => command.do === 'grant')
    const chosen = grants[which % Math.max(1, grants.length)]
    if (!chosen || commands.some((command) => command.do === 'revoke' && command.id === chosen.id)) return
    await at(steward, (tx, by) =>
      implementation.revoke(tx, by, chosen.record as RecordId, [chosen.id as never], 'no longer needed'),
    )
    commands.push({ do: 'revoke', id: chosen.id, record: chosen.record, at: now })
  }

  async function conflict(record: RecordId, person: Person): Promise<void> {
    const made = await at(steward, (tx, by) =>
      implementation.conflict(tx, by, { recordId: record, accountId: person.account as never, reason: 'family' }),
    )
    if (made.ok)
      commands.push({
        do: 'conflict',
        id: (made.value as string | undefined) ?? newId(),
        record,
        account: person.account,
        at: now,
      })
  }

  async function withdraw(which: number): Promise<void> {
    const conflicts = commands.filter((command) => command.do === 'conflict')
    const chosen = conflicts[which % Math.max(1, conflicts.length)]
    if (!chosen || commands.some((command) => command.do === 'withdraw' && command.id === chosen.id)) return
    await at(steward, (tx, by) => implementation.withdraw(tx, by, chosen.record as RecordId, chosen.id as never))
    commands.push({ do: 'withdraw', id: chosen.id, record: chosen.record, at: now })
  }

  async function merge(record: RecordId, into: RecordId): Promise<void> {
    for (let each: string | undefined = into; each; each = leadsTo(commands, each)) if (each === record) return
    await at(steward, (tx, by) => implementation.merge(tx, by, record, into))
    commands.push({ do: 'merge', record, into, at: now })
  }

  async function write(record: RecordId, part: string, other: RecordId | undefined): Promise<void> {
    await at(steward, async (tx) => {
      const wall = (await wallFor(tx, record))(part)
      for (const table of ['probe', 'probe_note']) {
        const id = newId()
        await sql`insert into ${sql.table(table)} (partnership_id, id, record_id, part, visible_to, hidden_from)
          values (${world.partnershipId}, ${id}, ${record}, ${part}, ${wall.visibleTo}::uuid[], ${wall.hiddenFrom}::uuid[])`.execute(
          tx,
        )
        rows.push({ table, id, record, part })
      }
      if (!other) return
      const beyond = (await wallFor(tx, other))(part)
      const id = newId()
      await sql`insert into probe_between (partnership_id, id, record_id, part, visible_to, hidden_from, other_record_id, other_part, other_visible_to, other_hidden_from)
        values (${world.partnershipId}, ${id}, ${record}, ${part}, ${[...wall.visibleTo, other]}::uuid[], ${wall.hiddenFrom}::uuid[],
          ${other}, ${part}, ${[...beyond.visibleTo, record]}::uuid[], ${beyond.hiddenFrom}::uuid[])`.execute(tx)
      rows.push({ table: 'probe_between', id, record, part, other })
    })
  }
}

function leadsTo(commands: readonly Command[], record: string): string | undefined {
  const last = commands.findLast(
    (command) => (command.do === 'merge' || command.do === 'unmerge') && command.record === record,
  )
  return last?.do === 'merge' ? last.into : undefined
}

function leadsSomewhere(commands: readonly Command[], record: string): boolean {
  return leadsTo(commands, record) !== undefined
}

async function rowsSeen({ db }: TestDatabase, seat: Seat, now: Date): Promise<Set<string>> {
  const { rows } = await workFrom({ db, clock: () => now, auditLanes: 1 }, seat).look('test.looked', (tx) =>
    sql<{
      id: string
    }>`select id from probe union all select id from probe_note union all select id from probe_between`.execute(tx),
  )
  return new Set(rows.map((row) => row.id))
}

function noteSomething(tx: Tx): void {
  noteForAudit(tx, { action: 'test.done', records: [], fields: [] })
}
