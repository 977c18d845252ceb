import type { AgencyId, SeatId } from '../../../kernel/ids.js'
import { isId } from '../../../kernel/ids.js'
import { accept, type Outcome, type Refusal, refuse } from '../../../kernel/outcome.js'
import { type Body, textOf } from '../../../platform/http/body.js'
import type { By, Tx } from '../../../platform/work.js'
import type { Colleague } from '../../access/index.js'
import type { RecordId } from '../../../kernel/ids.js'
import type { OwnerChoice } from '../commands/owner.js'
import { findColleagues, listOwnerAgencies, suggestOwners } from '../queries/owners.query.js'

export type OwnerFormRefusal = Refusal &
  (
    | { readonly code: 'owner-not-chosen' | 'owner-choose-which'; readonly field: 'owner' }
    | { readonly code: 'owner-search-missing' | 'owner-not-found'; readonly field: 'ownerSearch' }
  )

/** Who was chosen: one of those offered, someone found by name, or someone who does not sign in. */
export async function ownerIn(tx: Tx, body: Body): Promise<Outcome<OwnerChoice, OwnerFormRefusal>> {
  const chosen = textOf(body, 'owner')
  if (isId(chosen)) return accept({ kind: 'seat', seatId: chosen as SeatId })
  if (chosen === 'named')
    return accept({
      kind: 'named',
      name: textOf(body, 'ownerName'),
      agencyId: textOf(body, 'ownerAgency') as AgencyId,
    })
  if (chosen !== 'search') return refuse({ code: 'owner-not-chosen', field: 'owner' })
  const name = textOf(body, 'ownerSearch')
  if (name.trim() === '') return refuse({ code: 'owner-search-missing', field: 'ownerSearch' })
  const found = await findColleagues(tx, name)
  const [only, ...others] = found
  if (!only) return refuse({ code: 'owner-not-found', field: 'ownerSearch' })
  if (others.length > 0) return refuse({ code: 'owner-choose-which', field: 'owner' })
  return accept({ kind: 'seat', seatId: only.seatId })
}

/** Who is offered: those at hand, whoever was looked for by name, and the agencies of those who do not sign in. */
export type OwnerOffer = {
  readonly people: readonly Colleague[]
  readonly agencies: readonly { readonly id: AgencyId; readonly name: string }[]
}

export async function ownerOffer(tx: Tx, by: By, recordId: RecordId, body: Body): Promise<OwnerOffer> {
  const chosen = textOf(body, 'owner')
  const name = textOf(body, 'ownerSearch').trim()
  const [suggested, found, agencies] = await Promise.all([
    suggestOwners(tx, by, recordId),
    name !== '' && chosen !== 'named' ? findColleagues(tx, name) : [],
    listOwnerAgencies(tx),
  ])
  const people = new Map([...found, ...suggested].map((each) => [each.seatId, each]))
  return { people: [...people.values()], agencies }
}
