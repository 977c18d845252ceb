import type { VNode } from 'preact'
import { ROLES } from '../../../../../kernel/actor.js'
import { Checkboxes } from '../../../../../web/components/checkboxes.js'
import { Select } from '../../../../../web/components/select.js'
import { TextInput } from '../../../../../web/components/text-input.js'
import type { SeatRefusal } from '../../../commands/seats.js'
import type { Agency, Team } from '../../../data/agency.store.js'
import { ROLE_WORDS } from '../../../domain/role-words.js'
import { LONGEST_NAME } from '../single-line.js'
import type { SeatFormRefusal, TypedSeat } from './seat.form.js'

export type SeatFieldRefusal = SeatRefusal | SeatFormRefusal
export const SAY_SEAT: Record<SeatFieldRefusal['code'], string> = {
  'agency-missing': 'Select an open agency',
  'role-missing': 'Select a role',
  'title-missing': 'Enter their title, for example “Social worker”',
  'title-too-long': `The title must be ${LONGEST_NAME} characters or fewer`,
  'title-not-a-line': 'The title must be one line of text',
  'team-elsewhere': 'Select only teams of the agency you chose',
  'own-account': 'You cannot give yourself a seat. Ask another administrator.',
}

type SeatFieldsProps = {
  typed: TypedSeat
  refusals: readonly { readonly code: string; readonly field?: string | undefined }[]
  agencies: readonly Agency[]
  teams: readonly Team[]
}

/** Agency, role, title and teams of a new seat. */
export function SeatFields({ typed, refusals, agencies, teams }: SeatFieldsProps): VNode {
  const at = (field: SeatFieldRefusal['field']) => sayFor(refusals, field)
  const nameOf = (team: Team) => agencies.find((agency) => agency.id === team.agencyId)?.shortName
  const open = teams.filter((team) => !team.closedAt)
  return (
    <>
      <Select
        name="agency"
        label="Agency"
        value={typed.agency}
        error={at('agency')}
        options={[
          { value: '', text: 'Select an agency' },
          ...agencies.filter((agency) => !agency.closedAt).map((agency) => ({ value: agency.id, text: agency.name })),
        ]}
      />
      <Select
        name="role"
        label="Role"
        hint="What they may do. An administrator sees no child’s record."
        value={typed.role}
        error={at('role')}
        options={[
          { value: '', text: 'Select a role' },
          ...ROLES.map((role) => ({ value: role, text: ROLE_WORDS[role] })),
        ]}
      />
      <TextInput
        name="title"
        label="Title"
        hint="As others see it, for example “Social worker” or “Designated safeguarding lead”."
        value={typed.title}
        error={at('title')}
      />
      {open.length > 0 && (
        <Checkboxes
          name="teams"
          legend="Teams (optional)"
          values={typed.teams}
          error={at('teams')}
          items={open.map((team) => ({ value: team.id, text: team.name, hint: nameOf(team) }))}
        />
      )}
    </>
  )
}

export function sayFor(refusals: SeatFieldsProps['refusals'], field: string): string | undefined {
  const found = refusals.find((refusal) => refusal.field === field)
  return found && Object.hasOwn(SAY_SEAT, found.code) ? SAY_SEAT[found.code as SeatFieldRefusal['code']] : undefined
}
