import { expect, it } from 'vitest'
import type { Deps } from '../../../platform/deps.js'
import { serviceSeat, workFrom } from '../../access/index.js'
import { NOW, useEditingApp } from '../testing/an-editing-app.js'
import { aPage, aService, someSettings } from '../testing/editable-contents.js'
import { stepsIn } from '../testing/editing-steps.js'
import { publishDueJob } from './publish-due.job.js'
import { refreshJob } from './refresh.job.js'
import { shelfOf } from '../queries/shelf.js'

const editing = useEditingApp()
const steps = stepsIn(editing)

it('what was approved for a time is read by the public from that minute on', async () => {
  const on = new Date(NOW.getTime() + 60 * 60_000)
  for (const item of [
    { kind: 'service', content: aService() } as const,
    { kind: 'settings', content: someSettings() } as const,
    { kind: 'page', content: aPage({ slug: 'later', reader: 'everyone', title: 'Later' }) } as const,
  ]) {
    const itemId = await steps.create(editing.ruth, item)
    await steps.send(editing.ruth, itemId)
    await steps.approveIt(editing.lena, itemId, item.kind === 'page' ? { on } : {})
  }
  const seat = await serviceSeat(editing.database.db, editing.partnershipId, NOW)
  const run = async (at: Date) => {
    const work = workFrom({ db: editing.database.db, clock: () => at, auditLanes: 2 }, seat, 'service')
    const payload = { partnershipId: editing.partnershipId }
    await publishDueJob.run({} as Deps, work, payload)
    await refreshJob.run(editing.app.deps, work, payload)
    return shelfOf(editing.app.deps)
      .current()
      ?.pages.map(({ title }) => title)
  }
  expect(await run(new Date(on.getTime() - 60_000))).toEqual([])
  expect(await run(on)).toEqual(['Later'])
})
