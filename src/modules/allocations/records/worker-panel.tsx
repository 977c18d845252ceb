import { dayOf } from '../../../kernel/calendar-date.js'
import { dayFrom } from '../../../web/format.js'
import { AgencyTag } from '../../../web/kith/agency-tag.js'
import { Empty } from '../../../web/kith/empty.js'
import { PersonList } from '../../../web/kith/person-list.js'
import { Sheet } from '../../../web/kith/sheet.js'
import type { RecordPanelProvider } from '../../records/index.js'
import { listCovers } from '../queries/covers.query.js'
import { currentWorker } from '../queries/current-worker.query.js'
import { findWait } from '../queries/waiting.query.js'
import { coverDays } from './words.js'

/** Who works with the child, since when, and who covers; or that nobody does yet. */
export const workerPanel: RecordPanelProvider = {
  recordKind: 'child',
  slot: 'people',
  order: 5,
  part: 'history',
  async load(tx, by, { recordId }) {
    const today = dayOf(by.now)
    const worker = await currentWorker(tx, recordId)
    if (!worker && !(await findWait(tx, recordId))) return undefined
    const covers = worker ? await listCovers(tx, [recordId], today) : []
    return (
      <Sheet id="worker-heading" title="The child’s worker">
        {worker ? (
          <PersonList
            people={[
              {
                name: worker.name,
                beside: <AgencyTag>{worker.agencyName}</AgencyTag>,
                about: `${[worker.title, worker.teamName].filter(Boolean).join(', ')}. Since ${dayFrom(today, dayOf(worker.since))}.`,
              },
              ...covers.map((cover) => ({
                name: cover.name,
                beside: <AgencyTag>{cover.agencyName}</AgencyTag>,
                about: `Covers ${coverDays(cover.fromOn, cover.untilOn, today)}.`,
              })),
            ]}
          />
        ) : (
          <Empty title="Nobody yet. A manager is choosing a worker." />
        )}
      </Sheet>
    )
  },
}
