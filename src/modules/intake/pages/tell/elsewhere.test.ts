import { beforeAll, describe, expect, it } from 'vitest'
import { formWalker } from '../../../../../tests/support/form-walker.js'
import { useApp } from '../../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../../tests/support/test-database.js'
import { aDesk } from '../../../concerns/testing/a-desk.js'
import { aHub } from '../../testing/a-hub.js'

const database = useDatabase()
const app = useApp(database)

beforeAll(async () => {
  const desk = await aDesk(database.db)
  const says = 'Ring them.'
  await aHub(app.deps, desk.partnershipId, {
    tell: {
      child: { by: 'elsewhere', says, service: 'northmoor-front-door', email: 'front.door@northmoor.example' },
      place: { by: 'elsewhere', says, service: 'northmoor-front-door' },
      police: { by: 'elsewhere', says, service: 'police-101', form: 'https://police.northmoor.example/tell' },
    },
  })
})

describe('a partnership that takes it by its own ways', () => {
  it.each([
    { kind: 'child', reads: ['Northmoor Front Door', 'mailto:front.door@northmoor.example'] },
    { kind: 'place', reads: ['Northmoor Front Door', '0808'] },
    { kind: 'police', reads: ['101', 'https://police.northmoor.example/tell'] },
  ])('shows for “$kind” the number, the form or the address, and asks nothing', async ({ kind, reads }) => {
    const teller = formWalker(app.app)
    await teller.open('/be-aware/tell')
    await teller.press('on', { danger: 'no' })
    await teller.press('on', { kind })
    for (const words of ['Ring them.', ...reads]) expect(teller.page().body).toContain(words)
    expect(Object.keys(teller.fields())).toEqual(['journey'])
    await teller.press('back')
    expect(teller.fields().kind).toBe(kind)
  })

  it('takes nothing that is sent past that page', async () => {
    const teller = formWalker(app.app)
    await teller.open('/be-aware/tell')
    await teller.press('on', { danger: 'no' })
    await teller.press('on', { kind: 'child' })
    const answer = await app.app.inject({
      method: 'POST',
      url: '/be-aware/tell/check',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ ...teller.fields(), button: 'send' }).toString(),
    })
    expect(answer.body).toContain('What is it about?')
    expect((await database.admin.query('select from intake_report')).rowCount).toBe(0)
  })
})
