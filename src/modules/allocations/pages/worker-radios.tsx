import type { VNode } from 'preact'
import { Radios } from '../../../web/components/radios.js'
import { count } from '../../../web/format.js'
import type { WorkerOption } from '../queries/workers.query.js'

type Props = {
  legend: string
  workers: readonly WorkerOption[]
  value: string
  error: string | undefined
}

/** Who may be chosen: the manager's own team first, each with their team and how many children they work with. */
export function WorkerRadios({ legend, workers, value, error }: Props): VNode {
  if (workers.length === 0)
    return (
      <p class="govuk-body">
        Nobody in your agency has a worker’s seat. Ask an administrator to add one, then come back.
      </p>
    )
  return (
    <Radios
      name="worker"
      legend={legend}
      legendSize="m"
      items={workers.map((worker) => ({ value: worker.seatId, text: worker.name, hint: workerHint(worker) }))}
      value={value}
      error={error}
    />
  )
}

/** “Social worker, East team. Works with three children.” */
export function workerHint({ title, teamName, children }: WorkerOption): string {
  const place = teamName ? `${title}, ${teamName}` : title
  return `${place}. Works with ${count(children, 'child', 'children')}.`
}
