import { describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../../tests/support/check-html.js'
import type { PageContent } from '../../domain/page-content.js'
import { NOW } from '../../testing/an-editing-app.js'
import { aNewPage, filled, idIn, send, summaryOf, useOfficersAtWork } from '../../testing/officers-at-work.js'

const work = useOfficersAtWork()
const { editing, steps, draftOf } = work

describe('two editors of one draft', () => {
  it('do not get into each other’s way in different parts', async () => {
    const path = await draftOf(
      aNewPage({
        blocks: [
          { type: 'list', items: ['One'] },
          { type: 'never', text: 'Never.' },
        ],
      }),
    )
    const [hers, his] = [
      await filled(work.ruth, `${path}/parts/1/list`, { items: 'One and a half' }),
      await filled(work.lena, `${path}/parts/2/never`, { text: 'Never ever.' }),
    ]
    expect((await work.ruth.post(`${path}/parts/1/list`, hers)).status).toBe(303)
    expect((await work.lena.post(`${path}/parts/2/never`, his)).status).toBe(303)
    expect(((await steps.open(idIn(path))).content as PageContent).blocks).toEqual([
      { type: 'list', items: ['One and a half'] },
      { type: 'never', text: 'Never ever.' },
    ])
  })

  it('are told where both change the same, before the second’s takes its place', async () => {
    const path = await draftOf(aNewPage({ blocks: [{ type: 'list', items: ['One'] }] }))
    const form = `${path}/parts/1/list`
    const [first, second] = [
      await filled(work.ruth, form, { items: 'Ruth’s words' }),
      await filled(work.lena, form, { items: 'Lena’s words' }),
    ]
    await work.ruth.post(form, first)
    const told = await work.lena.post(form, second)
    expect(told.status).toBe(400)
    expect(summaryOf(told)[0]).toContain('#says-now Someone changed this while you were looking at it')
    expect(told.body).toContain('<p class="govuk-body kith-typed">Ruth’s words</p>')
    expect(told.body).toContain('Lena’s words</textarea>')
    expect(await htmlFaults(told.body)).toEqual([])
    expect(((await steps.open(idIn(path))).content as PageContent).blocks).toEqual([
      { type: 'list', items: ['Ruth’s words'] },
    ])
    // She has seen it, and goes on.
    const was = /name="was" value="([^"]+)"/.exec(told.body)?.[1] ?? ''
    expect((await work.lena.post(form, { ...second, was })).status).toBe(303)
    expect(((await steps.open(idIn(path))).content as PageContent).blocks).toEqual([
      { type: 'list', items: ['Lena’s words'] },
    ])
  })

  it('are told so of the facts of a page too, and not where the other only changed a part', async () => {
    const path = await draftOf(aNewPage({ blocks: [{ type: 'list', items: ['One'] }] }))
    const form = `${path}/facts`
    const typed = await filled(work.lena, form, { title: 'Lena’s title' })
    await send(work.ruth, `${path}/parts/1/list`, { items: 'Two' })
    expect((await work.lena.post(form, typed)).status).toBe(303)
    const again = await filled(work.lena, form, { title: 'Lena’s other title' })
    await send(work.ruth, form, { title: 'Ruth’s title' })
    const told = await work.lena.post(form, again)
    expect([told.status, told.body.includes('Title: Ruth’s title')]).toEqual([400, true])
    expect(((await steps.open(idIn(path))).content as PageContent).title).toBe('Ruth’s title')
  })

  it('keep what they typed into a part that was taken out, or a draft that was sent', async () => {
    const path = await draftOf(aNewPage({ blocks: [{ type: 'list', items: ['One'] }] }))
    const form = `${path}/parts/1/list`
    const typed = await filled(work.ruth, form, { items: 'Words not to lose' })
    await send(work.lena, `${path}/parts/1/remove`)
    const gone = await work.ruth.post(form, typed, { from: path })
    expect([
      gone.status,
      gone.body.includes('Someone took this part out'),
      gone.body.includes('Words not to lose</textarea>'),
    ]).toEqual([400, true, true])
    const facts = await filled(work.ruth, `${path}/facts`, { title: 'Title not to lose' })
    await send(work.lena, `${path}/send`, { note: 'Done' })
    const sent = await work.ruth.post(`${path}/facts`, facts, { from: path })
    expect([
      sent.status,
      sent.body.includes('This is not a draft any more'),
      sent.body.includes('Title not to lose'),
    ]).toEqual([400, true, true])
  })

  it('are told of what changed since they typed something that was kept', async () => {
    const path = await draftOf(aNewPage({ blocks: [{ type: 'list', items: ['One'] }] }))
    const form = `${path}/parts/1/list`
    await work.ruth.keep(form, { items: 'Half a sentence' })
    expect((await work.ruth.get(form)).body).not.toContain('was changed after you typed')
    await steps.edit(
      editing.lena,
      idIn(path),
      'page',
      (content) => ({ ...content, blocks: [{ type: 'list', items: ['Two'] }] }),
      new Date(NOW.getTime() + 60_000),
    )
    const back = await work.ruth.get(form)
    expect(back.body).toContain('This draft was changed after you typed what stands below')
    expect(back.body).toContain('Half a sentence</textarea>')
    expect(back.body).toContain('<p class="govuk-body kith-typed">Two</p>')
  })
})
