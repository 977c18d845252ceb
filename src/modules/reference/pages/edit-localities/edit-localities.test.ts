import { describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../../tests/support/check-html.js'
import { useLocalDataApp } from '../../testing/a-local-data-app.js'

const local = useLocalDataApp()
const PATH = '/local-data/localities/edit'

type Sent = Record<string, string>

/** The fields of the form as it is shown. */
async function shown(): Promise<Sent> {
  const { body } = await (await local.as('administrator')).get(PATH)
  const fields: Sent = {}
  for (const [tag] of body.matchAll(/<input[^>]*>/g)) {
    const name = / name="([^"]*)"/.exec(tag)?.[1] ?? ''
    if (!name.startsWith('_') && !tag.includes('checkbox')) fields[name] = / value="([^"]*)"/.exec(tag)?.[1] ?? ''
  }
  return fields
}

const fresh = { 'startsOn-day': '1', 'startsOn-month': '4', 'startsOn-year': '2026', source: 'Executive, 3 March 2026' }
const send = async (fields: Sent) => (await local.as('administrator')).post(PATH, fields)

async function latest(): Promise<{ version: string; content: { items: Record<string, unknown>[] } }> {
  const { rows } = await local.database.admin.query(
    `select version, content from local_version where partnership_id = $1 and kind = 'localities' order by valid_from desc limit 1`,
    [local.partnershipId],
  )
  return rows[0]
}

describe('editing the localities', () => {
  it('asks a signed-out visitor to sign in, and refuses who may not edit', async () => {
    expect((await local.app.signedOut().get(PATH)).location).toContain('/sign-in')
    expect((await (await local.as('partnership-officer')).get(PATH)).status).toBe(403)
  })

  it('shows each with its days and boundary, in valid HTML', async () => {
    const { status, body } = await (await local.as('administrator')).get(PATH)
    expect(status).toBe(200)
    expect(await htmlFaults(body)).toEqual([])
    expect(body).toContain('boundaries/localities.geojson')
  })

  it('puts errors beside their fields and keeps what was typed', async () => {
    const answer = await send({
      ...(await shown()),
      ...fresh,
      'locality-0-label': ' ',
      'locality-1-begins-day': '',
      'locality-1-begins-month': '',
      'locality-1-begins-year': '',
      'locality-2-ends-day': '31',
      'locality-2-ends-month': '12',
      'locality-2-ends-year': '1999',
    })
    expect(answer.status).toBe(400)
    expect(await htmlFaults(answer.body)).toEqual([])
    for (const [href, sentence] of [
      ['#locality-0-label', 'Enter a name for the locality'],
      ['#locality-1-begins-day', 'Enter the first day of the locality'],
      ['#locality-2-ends-day', 'The last day of the locality must be on or after its first day'],
    ])
      expect(answer.body).toContain(`<a href="${href}">${sentence}</a>`)
    expect(answer.body).toContain('value="1999"')
  })

  it('publishes a version with a new locality, a renamed one and one that ends; boundaries stay', async () => {
    const fields = await shown()
    const last = Math.max(
      ...Object.keys(fields)
        .flatMap((name) => /^locality-(\d+)-label$/.exec(name)?.[1] ?? [])
        .map(Number),
    )
    const before = (await latest()).content.items
    const answer = await send({
      ...fields,
      ...fresh,
      'locality-0-label': 'Renamed',
      'locality-1-ends-day': '30',
      'locality-1-ends-month': '6',
      'locality-1-ends-year': '2027',
      [`locality-${last}-label`]: 'Élan Vale',
      [`locality-${last}-begins-day`]: '1',
      [`locality-${last}-begins-month`]: '4',
      [`locality-${last}-begins-year`]: '2026',
    })
    expect(answer).toMatchObject({ status: 303, location: '/local-data/localities' })
    const { version, content } = await latest()
    expect(version).toBe('2026-04-01')
    expect(content.items).toHaveLength(before.length + 1)
    expect(content.items[0]).toMatchObject({ label: 'Renamed', code: before[0]?.code, boundary: before[0]?.boundary })
    expect(content.items.at(-1)).toMatchObject({ code: 'e-lan-vale', boundary: null, validFrom: '2026-04-01' })
    expect(content.items.some(({ validTo }) => validTo === '2027-06-30')).toBe(true)
  })
})
