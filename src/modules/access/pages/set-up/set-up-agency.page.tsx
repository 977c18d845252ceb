import { errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { AGENCY_KINDS } from '../../../../kernel/actor.js'
import { defineDoorway } from '../../../../platform/http/doorway.js'
import { seeOther, show } from '../../../../platform/http/page.js'
import { Select } from '../../../../web/components/select.js'
import { TextInput } from '../../../../web/components/text-input.js'
import { AGENCY_KIND_WORDS } from '../../domain/role-words.js'
import {
  type AgencyFormRefusal,
  readAgencyForm,
  type TypedAgency,
  typedAgency,
} from '../administration/agencies/agency.form.js'
import { SAY_AGENCY } from '../administration/agencies/agency.view.js'
import { SetUpPage } from './set-up.view.js'
import { sealSoFar } from './so-far.js'
import { withSoFar } from './while-empty.js'

export const setUpAgencyDoorway = defineDoorway({
  path: '/set-up/agency',
  get: withSoFar(async ({ body }, soFar, sealed) => {
    const typed = soFar.agency ? { ...soFar.agency, onScreeningDesk: false } : typedAgency(body)
    return show(<AgencyView sealed={sealed} typed={typed} refusals={[]} />)
  }),
  post: withSoFar(async ({ deps, body }, soFar, sealed) => {
    const typed = typedAgency(body)
    const form = readAgencyForm(typed)
    if (!form.ok) return show(<AgencyView sealed={sealed} typed={typed} refusals={form.refusals} />, 400)
    const { name, shortName, kind } = form.value
    return seeOther(`/set-up/administrator?so-far=${sealSoFar(deps, { ...soFar, agency: { name, shortName, kind } })}`)
  }),
})

type AgencyViewProps = { sealed: string; typed: TypedAgency; refusals: readonly AgencyFormRefusal[] }

function AgencyView({ sealed, typed, refusals }: AgencyViewProps): VNode {
  const at = (field: AgencyFormRefusal['field']) => {
    const found = refusals.find((refusal) => refusal.field === field)
    return found && SAY_AGENCY[found.code]
  }
  return (
    <SetUpPage
      title="Your agency"
      action="/set-up/agency"
      button="Continue"
      step="Step 2 of 3"
      sealed={sealed}
      errors={errorsFor(refusals, SAY_AGENCY)}
    >
      <TextInput
        name="name"
        label="Name of the agency you work for"
        hint="Often the council, or the partnership itself. You add the others afterwards."
        value={typed.name}
        error={at('name')}
      />
      <TextInput
        name="shortName"
        label="Short name (optional)"
        value={typed.shortName}
        error={at('shortName')}
        width={20}
      />
      <Select
        name="kind"
        label="Kind of agency"
        value={typed.kind}
        error={at('kind')}
        options={[
          { value: '', text: 'Select a kind' },
          ...AGENCY_KINDS.map((kind) => ({ value: kind, text: AGENCY_KIND_WORDS[kind] })),
        ]}
      />
    </SetUpPage>
  )
}
