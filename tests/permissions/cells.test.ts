import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { beforeAll, describe, expect, it } from 'vitest'
import { NORTHMOOR } from '../../seeds/northmoor/index.js'
import { ROLES, type Role, type Seat } from '../../src/kernel/actor.js'
import { type AgencyId, newId, type RecordId, type TeamId } from '../../src/kernel/ids.js'
import { accept } from '../../src/kernel/outcome.js'
import {
  breakGlass,
  declareConflict,
  grantAccess,
  revokeGrants,
  serviceSeat,
  setRestricted,
  workFrom,
} from '../../src/modules/access/index.js'
import { anAgency, aSeat, aTeam } from '../../src/modules/access/testing/a-partnership.js'
import { SIGN_IN_COOKIE } from '../../src/platform/http/doorway.js'
import { MODULES } from '../../src/app/modules.js'
import type { Module } from '../../src/platform/module.js'
import type { PageDefinition } from '../../src/platform/http/page.js'
import { fillParams, hangsOnRecord, recordsFor } from '../support/fill-params.js'
import { addressOf, pagesOf, paramsOf, rolesWith } from '../support/routes.js'
import { useRolledBack } from '../support/rolled-back.js'
import { STORY_NOW } from '../support/story-template.js'
import { startSignIn, useApp } from '../support/test-app.js'
import { useWorld } from '../support/world.js'
import { type Holding, HOLDINGS, type Verdict, verdict } from './holdings.js'

const world = useWorld()
const undone = useRolledBack(world.database)
/** The same application, each of whose requests is undone. */
const undoing = useApp(undone.database, { now: STORY_NOW })
/** The same again, whose pages answer as soon as someone is through their door. */
const doors = useApp(world.database, { now: STORY_NOW, modules: MODULES.map(withoutRooms) })

function withoutRooms(module: Module): Module {
  const inside = () => ({ kind: 'json', status: 200, value: 'inside' }) as const
  return {
    ...module,
    pages: (module.pages ?? []).map((page) => ({
      ...page,
      ...(page.get ? { get: inside } : {}),
      ...(page.post ? { post: inside } : {}),
    })),
  }
}

const METHODS = ['GET', 'POST'] as const
/** `KITH_PERMISSIONS=all` tries every holding on every page, of the restricted record too. */
const EVERYTHING = process.env.KITH_PERMISSIONS === 'all'
const counts = new Map<string, number>()
const faults: string[] = []

/** Pages that name a record and are not kept by its door, each with its reason. */
const WITHOUT_DOOR: Readonly<Record<string, string>> = {
  '/break-glass/:recordId': 'is for those to whom the record is closed, and shows nothing of it',
}

/** Pages that ask for more than they declare once someone is inside, each with what. */
const ASKS_FOR_MORE: readonly { readonly page: RegExp; readonly because: string }[] = [
  { page: /\/plan\/actions\/:actionId\//, because: 'only its owner and those who write the plan work on an action' },
  { page: /\/same-person\/:otherId/, because: 'the other record has to be open too' },
]

/** Someone at a browser: their cookies and a token that their forms carry. */
type Someone = { readonly cookies: Record<string, string>; readonly token: string }

async function at(app: FastifyInstance, cookies: Record<string, string>): Promise<Someone> {
  const page = await app.inject({ method: 'GET', url: cookies[SIGN_IN_COOKIE] ? '/account' : '/sign-in', cookies })
  const token = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1]
  if (!token) throw new Error('There is no form with a token')
  return { cookies: { ...cookies, ...Object.fromEntries(page.cookies.map((each) => [each.name, each.value])) }, token }
}

async function sitDown(seat: Seat): Promise<Someone> {
  return at(world.app.app, { [SIGN_IN_COOKIE]: await startSignIn(world.database.db, seat, STORY_NOW) })
}

function send(app: FastifyInstance, who: Someone, method: (typeof METHODS)[number] | 'PUT', url: string) {
  const body = new URLSearchParams({ _csrf: who.token }).toString()
  return app.inject({
    method,
    url,
    cookies: who.cookies,
    ...(method === 'GET' ? {} : { headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: body }),
  })
}

/** How an answer looks from outside. */
function seenAs(answer: LightMyRequestResponse): Verdict | 'sign-in' | 'too-old' | 'fault' | 'missing' {
  if (answer.statusCode >= 500) return 'fault'
  if (answer.statusCode === 303 && String(answer.headers.location).startsWith('/sign-in')) return 'sign-in'
  if (answer.statusCode === 404) return 'missing'
  if (answer.statusCode !== 403) return 'open'
  if (answer.body.includes('This page is for other roles')) return 'not-yours'
  return answer.body.includes('This form is too old to send') ? 'too-old' : 'closed'
}

/** What a page may answer to someone who is through its door. */
function inside(page: PageDefinition): 'open' | 'inside' {
  return ASKS_FOR_MORE.some((each) => each.page.test(page.path)) ? 'inside' : 'open'
}

function judge(cell: string, expected: string, answer: LightMyRequestResponse): void {
  counts.set(expected, (counts.get(expected) ?? 0) + 1)
  const seen = seenAs(answer)
  const fits =
    seen === expected ||
    // An open door may lead to something that is not there.
    (expected === 'open' && seen === 'missing') ||
    (expected === 'inside' && (seen === 'open' || seen === 'missing' || seen === 'closed')) ||
    (expected === 'guarded' && (seen === 'missing' || seen === 'closed'))
  if (!fits) faults.push(`${cell}: should be ${expected}, is ${seen} (${answer.statusCode})`)
}

/** The address of a page on a record; ids that the record has none of are made up: the door comes first. */
async function addressOn(page: PageDefinition, recordId: string): Promise<string> {
  const param = page.record?.param ?? ''
  const known = [...world.atlas.visits, ...world.atlas.sendings].find(
    ({ pattern, path }) => pattern === page.path && paramsOf(pattern, path.split('?')[0] ?? '')?.[param] === recordId,
  )
  if (known) return known.path.split('?')[0] ?? ''
  const filled = (await fillParams(world.database.admin, page.path)).find((params) => params[param] === recordId)
  return addressOf(page.path, { ...madeUp(page.path), ...filled, [param]: recordId })
}

function madeUp(pattern: string): Record<string, string> {
  const names = pattern.split('/').flatMap((part) => (part.startsWith(':') ? [part.slice(1)] : []))
  return Object.fromEntries(names.map((name) => [name, name.endsWith('Id') ? newId() : 'none']))
}

const stranger = {} as Record<Role, Someone>
let nobody: Someone
let idle: Someone

beforeAll(async () => {
  nobody = await at(world.app.app, {})
  const elsewhere = await anAgency(world.database.db, NORTHMOOR, { kind: 'police' })
  for (const role of ROLES)
    stranger[role] = await sitDown(await aSeat(world.database.db, NORTHMOOR, { agencyId: elsewhere, role }))
  idle = await sitDown(await aSeat(world.database.db, NORTHMOOR, { agencyId: elsewhere, role: 'team-manager' }))
  await world.database.admin.query(
    `update sign_in set last_seen_at = $1 where token_hash = sha256(convert_to($2, 'UTF8'))`,
    [new Date(STORY_NOW.getTime() - 31 * 60_000), idle.cookies[SIGN_IN_COOKIE]],
  )
})

/** Records with the pages that are tried on them: for each page one on which it has something to show. */
async function recordsAndPages(): Promise<{ recordId: string; kind: string; pages: PageDefinition[] }[]> {
  const byRecord = new Map<string, PageDefinition[]>()
  for (const page of pagesOf()) {
    if (!page.record) continue
    const candidates = await recordsFor(world.database.admin, page.path)
    const shown = candidates.filter((recordId) => isShown(page, recordId))
    const [best] = (shown.length > 0 ? shown : candidates).toSorted((one, other) => visitsOf(other) - visitsOf(one))
    const chosen = shown.find((recordId) => byRecord.has(recordId)) ?? best
    if (!chosen) throw new Error(`The story has no record for ${page.path}`)
    byRecord.set(chosen, [...(byRecord.get(chosen) ?? []), page])
  }
  const { rows } = await world.database.admin.query<{ id: string; kind: string }>(
    'select id, kind from record where id = any ($1)',
    [[...byRecord.keys()]],
  )
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind]))
  return [...byRecord].map(([recordId, pages]) => ({ recordId, kind: kinds.get(recordId) ?? '', pages }))
}

/** One page of each kind of door: the same roles, part and levels. */
function firstOfEachDoor(pages: readonly PageDefinition[]): ReadonlySet<PageDefinition> {
  const first = new Map<string, PageDefinition>()
  for (const page of pages) {
    const door = JSON.stringify([rolesWith(page.permission), page.record, !page.get, !page.post])
    if (!first.has(door)) first.set(door, page)
  }
  return new Set(first.values())
}

function isTried({ everywhere, whenRestricted }: Holding, restricted: boolean, isFirstOfItsDoor: boolean): boolean {
  if (EVERYTHING) return true
  if (restricted) return whenRestricted === 'everywhere' || (whenRestricted && isFirstOfItsDoor)
  return everywhere || isFirstOfItsDoor
}

function isShown(page: PageDefinition, recordId: string): boolean {
  return world.atlas.visits.some(({ pattern, path }) => pattern === page.path && path.includes(recordId))
}

function visitsOf(recordId: string): number {
  return new Set(world.atlas.visits.filter(({ path }) => path.includes(recordId)).map((each) => each.pattern)).size
}

describe('every page that names a record', () => {
  it('is kept by its door', () => {
    const open = pagesOf().filter(({ path, record }) => path.includes(':recordId') && record?.param !== 'recordId')
    expect(open.map((page) => page.path)).toEqual(Object.keys(WITHOUT_DOOR))
  })
})

describe('every permission cell', { timeout: EVERYTHING ? 3_600_000 : 600_000 }, () => {
  it('of the signed out, the timed out and the forged form', async () => {
    for (const page of pagesOf()) {
      const url = addressOf(page.path, madeUp(page.path))
      const [role] = rolesWith(page.permission) as [Role]
      for (const method of METHODS) {
        const exists = method === 'GET' ? page.get : page.post
        if (!exists) {
          judge(
            `${method} ${page.path}, which has none`,
            'missing',
            await send(world.app.app, stranger[role], method, url),
          )
          continue
        }
        judge(`${method} ${page.path} signed out`, 'sign-in', await send(world.app.app, nobody, method, url))
        judge(`${method} ${page.path} timed out`, 'sign-in', await send(world.app.app, idle, method, url))
        if (method === 'POST') {
          for (const token of ['', nobody.token, stranger[role === 'guardian' ? 'screener' : 'guardian'].token])
            judge(
              `POST ${page.path} with a token that is not theirs`,
              'too-old',
              await send(world.app.app, { ...stranger[role], token }, 'POST', url),
            )
        }
      }
      judge(`PUT ${page.path}`, 'missing', await send(world.app.app, stranger[role], 'PUT', url))
    }
    expect(faults).toEqual([])
  })

  it('of every role on every page', async () => {
    for (const page of pagesOf()) {
      const roles = rolesWith(page.permission)
      const [filled] = await fillParams(world.database.admin, page.path)
      const url = addressOf(page.path, filled ?? madeUp(page.path))
      // A page that finds its record by something else's id keeps the door itself.
      const within = (await hangsOnRecord(world.database.admin, page.path)) ? 'guarded' : 'open'
      for (const role of ROLES) {
        for (const method of METHODS) {
          if (!(method === 'GET' ? page.get : page.post)) continue
          const expected = !roles.includes(role) ? 'not-yours' : page.record ? 'closed' : within
          const answer = await undone.undoing(() => send(undoing.app, stranger[role], method, url))
          judge(`${method} ${page.path} as a ${role} of another agency`, expected, answer)
        }
      }
    }
    expect(faults).toEqual([])
  })

  it('of every role and whatever it may hold on the record, open or restricted', async () => {
    const tried = await recordsAndPages()
    const isFirst = firstOfEachDoor(tried.flatMap((each) => each.pages))
    for (const { recordId, kind, pages } of tried) {
      const roles = ROLES.filter((role) => pages.some((page) => rolesWith(page.permission).includes(role)))
      const seated = await seatEveryone(recordId as RecordId, roles)
      const addresses = new Map<string, string>()
      for (const page of pages) addresses.set(page.path, await addressOn(page, recordId))
      for (const restricted of [false, true]) {
        await asService((tx, by) => setRestricted(tx, by, recordId as RecordId, restricted))
        for (const page of pages) {
          const permitted = rolesWith(page.permission)
          for (const { role, held, someone } of seated) {
            if (!permitted.includes(role)) continue
            if (!isTried(held, restricted, isFirst.has(page))) continue
            for (const method of METHODS) {
              if (!(method === 'GET' ? page.get : page.post)) continue
              const expected = verdict(
                { roles: permitted, role, ...(page.record ? { record: page.record } : {}) },
                method,
                held,
                restricted,
              )
              const cell = `${method} ${page.path} of a ${restricted ? 'restricted ' : ''}${kind} as a ${role} with ${held.name}`
              const url = addresses.get(page.path) ?? ''
              judge(cell, expected, await send(doors.app, someone, method, url))
              if (expected !== 'open' || !held.goesIn || restricted) continue
              judge(
                `${cell}, going in`,
                inside(page),
                await undone.undoing(() => send(undoing.app, someone, method, url)),
              )
            }
          }
        }
      }
      await asService((tx, by) => setRestricted(tx, by, recordId as RecordId, false))
    }
    expect(faults).toEqual([])
  })

  it('is counted', () => {
    const total = [...counts.values()].reduce((sum, each) => sum + each, 0)
    const each = [...counts].map(([expected, count]) => `${count} ${expected}`).join(', ')
    process.stdout.write(`Permission cells tried: ${total} (${each})\n`)
    expect(counts.get('open')).toBeGreaterThan(0)
    expect(counts.get('closed')).toBeGreaterThan(0)
  })
})

type Tx = Parameters<Parameters<ReturnType<typeof workFrom>['change']>[0]>
async function asService(change: (...args: Tx) => Promise<unknown>): Promise<void> {
  const { db } = world.database
  const service = await serviceSeat(db, NORTHMOOR, STORY_NOW)
  await workFrom({ db, clock: () => STORY_NOW, auditLanes: 1 }, service).change(async (tx, by) => {
    await change(tx, by)
    return accept()
  })
}

/** For every role and holding someone who holds just that, and no more, on the record. */
async function seatEveryone(recordId: RecordId, roles: readonly Role[]) {
  const { db } = world.database
  const desk = await anAgency(db, NORTHMOOR, { kind: 'health' })
  const elsewhere = await anAgency(db, NORTHMOOR, { kind: 'housing' })
  const teamId = await aTeam(db, NORTHMOOR, elsewhere, `Team ${newId()}`)
  const many = { parts: ['*'], level: 'work', basis: 'test', sourceKind: 'test' } as const
  await asService(async (tx, by) => {
    await grantAccess(tx, by, recordId, { toKind: 'team', toId: teamId, ...many })
    await grantAccess(tx, by, recordId, { toKind: 'desk', toId: desk, ...many })
  })
  const seated: { role: Role; held: Holding; someone: Someone }[] = []
  for (const role of roles) {
    for (const held of HOLDINGS) {
      const seat = await aSeat(db, NORTHMOOR, placeOf(held, role, { desk, elsewhere, teamId }))
      await give(recordId, seat, held)
      seated.push({ role, held, someone: await sitDown(seat) })
    }
  }
  return seated
}

function placeOf(
  held: Holding,
  role: Role,
  { desk, elsewhere, teamId }: { desk: AgencyId; elsewhere: AgencyId; teamId: TeamId },
) {
  return { role, agencyId: held.to === 'desk' ? desk : elsewhere, ...(held.to === 'team' ? { teamIds: [teamId] } : {}) }
}

function holderOf({ to }: Holding, seat: Seat) {
  if (to === 'person') return { toKind: 'person', toId: seat.accountId } as const
  return { toKind: 'seat', toId: to === 'seat' ? seat.id : newId<Seat['id']>() } as const
}

async function give(recordId: RecordId, seat: Seat, held: Holding): Promise<void> {
  const { db } = world.database
  if (held.brokenGlass) {
    await workFrom({ db, clock: () => STORY_NOW, auditLanes: 1 }, seat).change((tx, by) =>
      breakGlass(tx, by, { recordId, reasonCode: 'test', reason: 'a test', minutes: (held.until ?? 0) / 60_000 }),
    )
    return
  }
  if (held.to === 'person' || held.to === 'seat' || held.to === 'other-seat') {
    await asService(async (tx, by) => {
      const grant = await grantAccess(tx, by, recordId, {
        ...holderOf(held, seat),
        parts: [held.parts === '*' ? '*' : 'a part that no page shows'],
        level: held.level,
        basis: 'test',
        sourceKind: 'test',
        fromAt: new Date(STORY_NOW.getTime() + held.from),
        untilAt: held.until === null ? null : new Date(STORY_NOW.getTime() + held.until),
      })
      if (held.revoked) await revokeGrants(tx, by, recordId, [grant], 'a test')
    })
  }
  if (held.conflict)
    await asService((tx, by) => declareConflict(tx, by, { recordId, accountId: seat.accountId, reason: 'a test' }))
}
