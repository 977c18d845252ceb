import { lineIn } from '../../../../../platform/http/typed.js'
import { AGENCY_KINDS, type AgencyKind } from '../../../../../kernel/actor.js'
import { accept, type Outcome, refuseAll } from '../../../../../kernel/outcome.js'
import { type Body, valuesOf } from '../../../../../platform/http/body.js'
import type { AgencyFields } from '../../../commands/agencies.js'
import { nameFault } from '../single-line.js'

export type TypedAgency = { name: string; shortName: string; kind: string; onScreeningDesk: boolean }
export type AgencyFormRefusal = {
  readonly code: `name-${Fault}` | `short-name-${Fault}` | 'kind-missing'
  readonly field: 'name' | 'shortName' | 'kind'
}
type Fault = 'missing' | 'too-long' | 'not-a-line'

export function typedAgency(body: Body): TypedAgency {
  return {
    name: lineIn(body, 'name'),
    shortName: lineIn(body, 'shortName'),
    kind: lineIn(body, 'kind'),
    onScreeningDesk: valuesOf(body, 'onScreeningDesk').includes('yes'),
  }
}

export function readAgencyForm(typed: TypedAgency): Outcome<AgencyFields, AgencyFormRefusal> {
  const refusals: AgencyFormRefusal[] = []
  const name = nameFault(typed.name)
  if (name) refusals.push({ code: `name-${name}`, field: 'name' })
  const shortName = nameFault(typed.shortName || typed.name)
  if (shortName && !name) refusals.push({ code: `short-name-${shortName}`, field: 'shortName' })
  const kind = AGENCY_KINDS.find((each): each is AgencyKind => each === typed.kind)
  if (!kind) refusals.push({ code: 'kind-missing', field: 'kind' })
  if (!kind || refusals.length > 0) return refuseAll(refusals)
  return accept({
    name: typed.name,
    shortName: typed.shortName || typed.name,
    kind,
    onScreeningDesk: typed.onScreeningDesk,
  })
}
