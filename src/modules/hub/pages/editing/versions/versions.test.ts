import { describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../../../tests/support/check-html.js'
import type { PageContent } from '../../../domain/page-content.js'
import { aPoster, aService } from '../../../testing/editable-contents.js'
import { aNewPage, idIn, send, useOfficersAtWork } from '../../../testing/officers-at-work.js'

const work = useOfficersAtWork({ isOpen: true })
const { steps, draftOf } = work

describe('versions', () => {
  it('are compared, seen and restored', async () => {
    const path = await draftOf(aNewPage({ title: 'First title' }))
    await send(work.ruth, `${path}/facts`, { title: 'Second title' })
    await send(work.ruth, `${path}/send`, { note: 'A better title' })
    await send(work.lena, `${path}/review`, { decision: 'now' })
    const versions = await work.ruth.get(`${path}/versions`)
    expect(versions.body).toContain('A better title')
    expect(versions.body).toContain('Reviewed by Lena Brandt')
    const compared = await work.ruth.get(`${path}/compare?from=1&to=2`)
    expect(compared.body).toContain('<li>Title: changed</li>')
    expect(compared.body).toContain('<del>First</del> title')
    expect(compared.body).toContain('<ins>Second</ins> title')
    expect(await htmlFaults(compared.body)).toEqual([])
    const preview = await work.ruth.get(`${path}/preview/1`)
    expect(preview.body).toContain('<b>Preview.</b> The public read this before (version 1).')
    expect(preview.body).toContain('First title')
    expect(preview.headers['cache-control']).toBe('no-store')
    const restored = await work.ruth.post(`${path}/restore`, { number: '1' }, { from: `${path}/versions` })
    expect(restored.location).toBe(`${path}?told=restored`)
    expect(((await steps.open(idIn(path))).content as PageContent).title).toBe('First title')
  })
})

describe('a preview', () => {
  it('of a service and of the settings is what the public would read', async () => {
    const service = await draftOf({ kind: 'service', content: aService({ key: 'second', name: 'Second Line' }) })
    await send(work.ruth, `${service}/edit`, { does: 'Talk by day and by night.' })
    const shown = await work.ruth.get(`${service}/preview/2`)
    expect(shown.body).toContain('<b>Preview.</b> A draft that only officers see (version 2).')
    expect(shown.body).toContain('Talk by day and by night.')
    expect(await htmlFaults(shown.body)).toEqual([])
  })

  it('of a paper of ours is the paper, and of someone else’s a sentence', async () => {
    const { headline, lines, service, ...common } = aPoster()
    const poster = await draftOf({ kind: 'download', content: { ...common, headline, lines, service } })
    const paper = await work.ruth.get(`${poster}/preview/2`)
    expect([paper.headers['content-type'], paper.body.slice(0, 5)]).toEqual(['application/pdf', '%PDF-'])
    const elsewhere = {
      ...common,
      key: 'theirs',
      kind: 'elsewhere',
      url: 'https://a.example/',
      publishedBy: 'A',
      dated: '2025',
    }
    const theirs = await draftOf({ kind: 'download', content: elsewhere as never })
    expect((await work.ruth.get(`${theirs}/preview/2`)).body).toContain('This is a link to a paper of someone else.')
  })
})
