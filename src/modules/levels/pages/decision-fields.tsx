import type { VNode } from 'preact'
import { type Body, dateOf, textOf } from '../../../platform/http/body.js'
import { DateInput } from '../../../web/components/date-input.js'
import { Select } from '../../../web/components/select.js'
import { Textarea } from '../../../web/components/textarea.js'
import { type Colleague, ROLE_WORDS } from '../../access/index.js'
import { errorOf, type FormRefusal } from './say-refusal.js'

type Props = { body: Body; refusals: readonly FormRefusal[] }

/** Who answers for the decision, from those in the roles that may. */
export function DeciderSelect({
  deciders,
  hint,
  body,
  refusals,
}: Props & { deciders: readonly Colleague[]; hint: string }): VNode {
  return (
    <Select
      name="decider"
      label="Who decided?"
      labelSize="m"
      hint={hint}
      options={[
        { value: '', text: 'Choose who decided' },
        ...deciders.map((each) => ({
          value: each.seatId,
          text: `${each.name}, ${ROLE_WORDS[each.role].toLocaleLowerCase('en-GB').replace('mace', 'MACE')}, ${each.agencyName}`,
        })),
      ]}
      value={textOf(body, 'decider')}
      error={errorOf(refusals, 'decider')}
    />
  )
}

export function DecidedOn({ legend, body, refusals }: Props & { legend: string }): VNode {
  return (
    <DateInput
      name="decidedOn"
      legend={legend}
      legendSize="m"
      hint="For example, 27 3 2026"
      value={dateOf(body, 'decidedOn')}
      error={errorOf(refusals, 'decidedOn')}
    />
  )
}

export function Rationale({ label, hint, body, refusals }: Props & { label: string; hint?: string }): VNode {
  return (
    <Textarea
      name="rationale"
      label={label}
      labelSize="m"
      hint={hint}
      value={textOf(body, 'rationale')}
      error={errorOf(refusals, 'rationale')}
    />
  )
}

/** Asked only where something is late: a duty is explained, never blamed. */
export function ReasonLate({ label, body, refusals }: Props & { label: string }): VNode {
  return (
    <Textarea
      name="reasonLate"
      label={label}
      labelSize="m"
      hint="About the work, for example that an agency could not come. Name nobody."
      rows={2}
      value={textOf(body, 'reasonLate')}
      error={errorOf(refusals, 'reasonLate')}
    />
  )
}
