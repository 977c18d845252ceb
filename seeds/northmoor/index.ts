import type { Deps } from '../../src/platform/deps.js'
import { workingCalendar } from '../../src/modules/reference/index.js'
import { workFrom } from '../../src/modules/access/index.js'
import { layFoundation } from './foundation.js'
import { tellCallum } from './story/callum.js'
import { tellCensus } from './story/census.js'
import { tellElena } from './story/elena.js'
import { tellHub } from './story/hub.js'
import { tellLeo } from './story/leo.js'
import { tellMaisie } from './story/maisie.js'
import { tellNoor } from './story/noor.js'
import { tellByPublic } from './story/told-by-public.js'
import { tellWaiting } from './story/waiting.js'
import { tellerFor } from './teller.js'
import { whenFrom } from './when.js'
import { DEMONSTRATION_PASSWORD, PEOPLE, type Seated } from './people.js'

export { NORTHMOOR } from './agencies.js'
export { DEMONSTRATION_PASSWORD, PEOPLE } from './people.js'

const DAY = 24 * 60 * 60 * 1000

/** Tells the story of Northmoor, ending now. */
export async function seedNorthmoor(deps: Deps, packsFolder: string): Promise<void> {
  const now = deps.clock()
  const seats = await layFoundation(deps, packsFolder, new Date(now.getTime() - 400 * DAY))
  const work = workFrom({ db: deps.db, clock: () => now, auditLanes: deps.config.auditLanes }, seats.ada)
  const calendar = await work.look('seeds.asked', (tx) => workingCalendar(tx))
  const teller = tellerFor(deps, whenFrom(now, calendar), seats)
  await tellLeo(teller)
  await tellElena(teller)
  await tellMaisie(teller)
  await tellCallum(teller)
  await tellNoor(teller)
  await tellWaiting(teller)
  await tellByPublic(teller)
  await tellCensus(teller)
  await tellHub(teller, packsFolder)
}

/** The table of sign-ins that a demonstration prints: one for each role. */
export function demonstrationSignIns(): string[] {
  const rows = Object.values(PEOPLE).map((person) => [
    person.email,
    person.seats.map((seat) => seat.role).join(', '),
    `${person.name}, ${(person.seats as readonly [Seated]).at(0)?.title ?? ''}`,
  ])
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return [
    `Sign in with any of these. The password of all is ${DEMONSTRATION_PASSWORD}`,
    ...rows.map((row) => `  ${row[0]?.padEnd(widths[0] ?? 0)}  ${row[1]?.padEnd(widths[1] ?? 0)}  ${row[2]}`),
  ]
}
