import type { VNode } from 'preact'
import { InsetText } from '../../../web/components/inset-text.js'
import { Radios } from '../../../web/components/radios.js'
import type { TeamRow } from '../../access/index.js'

type Props = { teams: readonly TeamRow[]; value: string; error: string | undefined }

/** Whose work the children are from now on: a team of the council. */
export function TeamRadios({ teams, value, error }: Props): VNode {
  if (teams.length === 0)
    return (
      <InsetText>
        The council has no team yet, so the record is open to you and to the council’s screening desk alone.
      </InsetText>
    )
  return (
    <Radios
      name="team"
      legend="Which team works with them?"
      legendSize="s"
      hint="The record opens to the team, and the child is on its list of those who wait for a worker."
      value={value}
      error={error}
      items={teams.map((team) => ({ value: team.id, text: team.name }))}
    />
  )
}
