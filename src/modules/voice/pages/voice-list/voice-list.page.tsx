import type { RecordId } from '../../../../kernel/ids.js'
import { closed, definePage, show } from '../../../../platform/http/page.js'
import { childHeader } from '../../../people/index.js'
import { recordHead } from '../../../records/index.js'
import { listVoice } from '../../queries/voice.query.js'
import { VoiceListView } from './voice-list.view.js'

export const voiceListPage = definePage({
  path: '/children/:recordId/voice',
  permission: 'voice:read',
  audit: 'voice.listed',
  record: { param: 'recordId', part: 'voice' },
  async get({ work, deps, hold, may, params, now }) {
    if (!hold || hold.kind !== 'child') return closed()
    const found = await work.look('voice.listed', async (tx, by) => {
      const child = await childHeader(tx, by, params.recordId as RecordId)
      const [head, voices] = await Promise.all([
        recordHead({ deps, tx, by, hold, may }),
        listVoice(tx, child.recordIds),
      ])
      return head && { child, head, voices }
    })
    if (!found) return closed()
    return show(<VoiceListView {...found} now={now} mayAdd={hold.level === 'work' && may('voice:record')} />)
  },
})
