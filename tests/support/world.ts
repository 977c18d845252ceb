import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll } from 'vitest'
import { NORTHMOOR, PEOPLE } from '../../seeds/northmoor/index.js'
import type { Seat } from '../../src/kernel/actor.js'
import { findSeat } from '../../src/modules/access/index.js'
import { type Atlas, crawl, hasOwnForm } from './crawl.js'
import { fillParams } from './fill-params.js'
import { addressOf, doorwaysOf, pagesOf, rolesWith } from './routes.js'
import { oneAtATime, runFolder, STORY_NOW, storyFiles, storyTemplate } from './story-template.js'
import { type TestApp, useApp } from './test-app.js'
import { type TestDatabase, useDatabase } from './test-database.js'

export type Person = keyof typeof PEOPLE

/** The application over a copy of the demonstration, with everyone in it and a map of what each can reach. */
export type World = {
  readonly database: TestDatabase
  readonly app: TestApp
  /** Where the story's attachments stand. */
  readonly files: string
  /** Everyone's first seat. */
  readonly people: { readonly [Key in Person]: Seat }
  /** Every seat of the demonstration. */
  readonly seats: readonly Seat[]
  readonly atlas: Atlas
  seatOf(id: string): Seat
}

/** A copy of the demonstration for one test file, as it stands at noon on the day it ends. */
export function useWorld(): World {
  const held = { seats: [] as Seat[], people: {} as Record<Person, Seat> } as {
    -readonly [Key in keyof World]: World[Key]
  } & { seats: Seat[]; people: Record<Person, Seat> }
  held.database = useDatabase(async () => {
    held.files = await storyFiles()
    return storyTemplate()
  })
  held.app = useApp(held.database, { now: STORY_NOW, files: () => held.files })
  held.seatOf = (id) => {
    const seat = held.seats.find((each) => each.id === id)
    if (!seat) throw new Error(`Nobody sits at ${id}`)
    return seat
  }
  beforeAll(async () => {
    for (const [key, person] of Object.entries(PEOPLE)) {
      for (const [at, { seatId }] of person.seats.entries()) {
        const seat = await findSeat(held.database.db, NORTHMOOR, seatId)
        if (!seat) throw new Error(`${person.name} has no seat`)
        held.seats.push(seat)
        if (at === 0) held.people[key as Person] = seat
      }
    }
    held.atlas = await atlasOf(held)
  })
  return held
}

/** Drawn once a run, by whoever needs it first, on their copy. Ids are the same in every copy. */
async function atlasOf(world: World): Promise<Atlas> {
  const kept = join(await runFolder(), 'atlas.json')
  return oneAtATime(async () => {
    if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Atlas
    const patterns = [...pagesOf(), ...doorwaysOf()].map((each) => each.path)
    const reached = await crawl(world.seats, (seat) => world.app.asSeat(seat), patterns)
    const atlas = { ...reached, ...(await seekUnreached(world, reached)) }
    writeFileSync(kept, JSON.stringify(atlas))
    return atlas
  })
}

/** Pages that no link led to: tried with ids from the database, as those who have seen something of the record. */
async function seekUnreached(world: World, atlas: Atlas): Promise<Pick<Atlas, 'visits' | 'sendings'>> {
  const found = { visits: [...atlas.visits], sendings: [...atlas.sendings] }
  const reached = new Set([...atlas.visits, ...atlas.sendings].map((each) => each.pattern))
  const browsers = new Map(
    await Promise.all(world.seats.map(async (seat) => [seat, await world.app.asSeat(seat)] as const)),
  )
  for (const page of pagesOf().filter(({ path, get }) => get && !reached.has(path))) {
    const roles = rolesWith(page.permission)
    const seats = world.seats.filter((seat) => roles.includes(seat.role))
    search: for (const params of await fillParams(world.database.admin, page.path)) {
      const path = addressOf(page.path, params)
      const known = atlas.visits.filter((each) => params.recordId && each.path.includes(params.recordId))
      for (const seat of seats) {
        if (known.length > 0 && !known.some((each) => each.seatId === seat.id)) continue
        const answer = await browsers.get(seat)?.get(path)
        if (answer?.status === 303 && !answer.location?.startsWith('/sign-in'))
          found.sendings.push({ pattern: page.path, path, from: path, seatId: seat.id })
        if (answer?.status !== 200) continue
        found.visits.push({
          pattern: page.path,
          path,
          seatId: seat.id,
          isForm: hasOwnForm(answer.body, path),
          isFile: false,
        })
        break search
      }
    }
  }
  return found
}
