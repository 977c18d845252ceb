import { describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../../tests/support/check-html.js'
import { summaryOf, useOfficersAtWork } from '../../testing/officers-at-work.js'

const work = useOfficersAtWork()
const { editing } = work

describe('an empty hub', () => {
  it('is shut to the signed out and to others, who have no link to it', async () => {
    expect((await editing.app.signedOut().get('/hub')).location).toContain('/sign-in')
    const worker = await editing.as('worker')
    const answer = await worker.get('/hub')
    expect([answer.status, answer.body.includes('href="/hub"')]).toEqual([403, false])
  })

  it('offers the first edition, which then waits for review by anyone', async () => {
    const empty = await work.ruth.get('/hub')
    expect(empty.body).toContain('The hub is empty.')
    expect(empty.body).toContain('href="/hub" aria-current="true">Be Aware</a>')
    expect(await htmlFaults(empty.body)).toEqual([])
    expect(summaryOf(await work.ruth.post('/hub/first-edition', {}))).toEqual([
      '#pack Select whose services and settings come with it',
    ])
    const loaded = await work.ruth.post('/hub/first-edition', { pack: 'northmoor' })
    expect(loaded.location).toMatch(/^\/hub\?loaded=\d{3}$/)
    const home = await work.ruth.get(loaded.location ?? '')
    expect(home.body).toContain('of the first edition wait for review.')
    expect(home.body).toContain('Waiting for review')
    expect(home.body).toContain('Numbers to verify')
    expect(await htmlFaults(home.body)).toEqual([])
    const again = await work.ruth.post('/hub/first-edition', { pack: 'northmoor' })
    expect([again.status, again.body.includes('Everything in it is here already')]).toEqual([400, true])
  })

  it('pages through a long list by key, and nothing is on two pages of it', async () => {
    const seen: string[] = []
    for (let path: string | undefined = '/hub/to-do/waiting'; path; ) {
      const { body } = await work.ruth.get(path)
      seen.push(
        ...[...body.matchAll(/<a class="govuk-link" href="(\/hub\/[a-z]+\/[0-9a-f-]{36})"/g)].map(
          ([, href]) => href as string,
        ),
      )
      path = /rel="next" href="([^"]+)"|href="([^"]+)" rel="next"/
        .exec(body)
        ?.slice(1)
        .find(Boolean)
        ?.replaceAll('&amp;', '&')
    }
    const { rows } = await editing.database.admin.query<{ n: number }>('select count(*)::int as n from hub_item')
    expect(new Set(seen).size).toBe(rows[0]?.n)
    expect(seen.length).toBe(rows[0]?.n)
  })

  it('previews nothing while there is nothing to see it in', async () => {
    const { rows } = await editing.database.admin.query<{ id: string }>(
      `select id from hub_item where kind = 'page' limit 1`,
    )
    const preview = await work.ruth.get(`/hub/pages/${rows[0]?.id}/preview/1`)
    expect(preview.body).toContain('There is nothing to see yet')
  })
})
