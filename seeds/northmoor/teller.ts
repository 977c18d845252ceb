import type { Seat } from '../../src/kernel/actor.js'
import type { Outcome, Refusal } from '../../src/kernel/outcome.js'
import { workFrom } from '../../src/modules/access/index.js'
import type { Deps } from '../../src/platform/deps.js'
import type { By, Tx } from '../../src/platform/work.js'
import type { Foundation } from './foundation.js'
import type { When } from './when.js'

/** Does what people of the story did, from their seats, at the time they did it, by the same commands as the pages. */
export type Teller = {
  readonly deps: Deps
  readonly when: When
  readonly seats: Foundation
  /** Carries out a command. @throws when it is refused: the story is then wrong. */
  tell<T, R extends Refusal>(seat: Seat, at: Date, command: (tx: Tx, by: By) => Promise<Outcome<T, R>>): Promise<T>
  /** Asks, as the seat would see it. */
  ask<T>(seat: Seat, at: Date, question: (tx: Tx, by: By) => Promise<T>): Promise<T>
}

export function tellerFor(deps: Deps, when: When, seats: Foundation): Teller {
  const workAt = (seat: Seat, at: Date) =>
    workFrom({ db: deps.db, clock: () => at, auditLanes: deps.config.auditLanes }, seat)
  return {
    deps,
    when,
    seats,
    async tell(seat, at, command) {
      const outcome = await workAt(seat, at).change(command)
      if (!outcome.ok)
        throw new Error(
          `${seat.personName} was refused: ${outcome.refusals.map((each) => `${each.code} ${each.field ?? ''}`).join(', ')}`,
        )
      return outcome.value
    },
    ask: (seat, at, question) => workAt(seat, at).look('seeds.asked', question),
  }
}
