import { lineIn } from '../../../../../platform/http/typed.js'
import { ROLES, type Role } from '../../../../../kernel/actor.js'
import { accept, type Outcome, refuseAll } from '../../../../../kernel/outcome.js'
import { type Body, textOf, valuesOf } from '../../../../../platform/http/body.js'
import type { SeatFields } from '../../../commands/seats.js'
import { nameFault } from '../single-line.js'

export type TypedSeat = { agency: string; role: string; title: string; teams: readonly string[] }
export type SeatFormRefusal = {
  readonly code: 'agency-missing' | 'role-missing' | `title-${'missing' | 'too-long' | 'not-a-line'}`
  readonly field: 'agency' | 'role' | 'title'
}

export function typedSeat(body: Body): TypedSeat {
  return {
    agency: textOf(body, 'agency'),
    role: textOf(body, 'role'),
    title: lineIn(body, 'title'),
    teams: valuesOf(body, 'teams'),
  }
}

export function readSeatForm(typed: TypedSeat): Outcome<SeatFields, SeatFormRefusal> {
  const refusals: SeatFormRefusal[] = []
  if (!typed.agency) refusals.push({ code: 'agency-missing', field: 'agency' })
  const role = ROLES.find((each): each is Role => each === typed.role)
  if (!role) refusals.push({ code: 'role-missing', field: 'role' })
  const title = titleFault(typed.title)
  if (title) refusals.push(title)
  if (!role || refusals.length > 0) return refuseAll(refusals)
  return accept({ agencyId: typed.agency, role, title: typed.title, teamIds: typed.teams })
}

export function titleFault(title: string): Extract<SeatFormRefusal, { field: 'title' }> | undefined {
  const fault = nameFault(title)
  return fault && ({ code: `title-${fault}`, field: 'title' } as Extract<SeatFormRefusal, { field: 'title' }>)
}
