import { beforeAll, describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../../tests/support/check-html.js'
import { useApp } from '../../../../tests/support/test-app.js'
import { useDatabase } from '../../../../tests/support/test-database.js'
import { MODULES } from '../../../app/modules.js'
import type { RecordId } from '../../../kernel/ids.js'
import { people as peopleModule } from '../../people/module.js'
import { type AssessmentTemplate, publishPack } from '../../reference/index.js'
import type { AssessmentId } from '../domain/assessment.js'
import { assessments } from '../module.js'
import { latestAgreed } from '../queries/assessments.query.js'
import { type AssessingPartnership, aChildFor, anAssessingPartnership, workAt } from '../testing/an-assessed-child.js'
import { begin, fill, inFull } from '../testing/fill-assessment.js'
import { readShippedTemplate } from '../testing/read-shipped-template.js'
import { agreeAssessment } from '../commands/agree-assessment.js'
import { authoriseAssessment } from '../commands/authorise-assessment.js'
import { submitAssessment } from '../commands/submit-assessment.js'

const TODAY = '2026-03-02T09:00:00Z'
const TOMORROW = '2026-03-03T09:00:00Z'
const database = useDatabase()
const modules = [...new Set([...MODULES, peopleModule, assessments])]
const app = useApp(database, { modules, now: new Date(TOMORROW) })
let people: AssessingPartnership
beforeAll(async () => {
  people = await anAssessingPartnership(database.db)
})
const as = (who: 'worker' | 'manager', now = TOMORROW) => workAt(database.db, people[who], now)

const SIGNIFICANT = {
  type: 'domain',
  rating: 'significant',
  evidence: 'Found in another town',
  source: 'Police',
  on: null,
} as const

/** A later version of the main template: other words, a rating and a section retired, a section and a domain more. */
function laterVersion(): AssessmentTemplate {
  const template = readShippedTemplate('assessment-template.json')
  return {
    ...template,
    version: '2026-03',
    validFrom: '2026-03-03' as AssessmentTemplate['validFrom'],
    title: 'Exploitation assessment',
    ratings: template.ratings.map((each) => (each.code === 'significant' ? { ...each, retired: true as const } : each)),
    items: [
      ...template.items.map((section) => {
        if (section.code === 'certainty') return { ...section, retired: true as const }
        if (section.code === 'analysis') return { ...section, label: 'What is being done to the child' }
        if (section.type !== 'domains') return section
        const prompts = (each: (typeof section.domains)[number]) => ({
          ...each,
          prompts: each.prompts.filter(({ rating }) => rating !== 'significant'),
        })
        const sport = { code: 'sport', label: 'Sport and clubs', asks: 'Where do they play?', prompts: [] }
        return { ...section, domains: [...section.domains.map(prompts), sport] }
      }),
      { code: 'pets', label: 'Animals they love', part: 'safer', type: 'text', required: true },
    ],
  }
}

async function publish(template: AssessmentTemplate): Promise<void> {
  const files = { versions: [{ name: 'later.json', text: JSON.stringify(template) }], boundaries: [] }
  const outcome = await as('manager').change((tx, by) => publishPack(tx, by, files))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals))
}

/** Sends, authorises and agrees what was filled in; gives the page for paper. */
async function carryThrough(recordId: RecordId, assessmentId: AssessmentId): Promise<string> {
  const about = { recordId, assessmentId }
  const outcomes = [
    await as('worker').change((tx, by) => submitAssessment(tx, by, about)),
    await as('manager').change((tx, by) => authoriseAssessment(tx, by, about)),
    await as('manager').change((tx, by) => agreeAssessment(tx, by, about)),
  ]
  expect(outcomes.map((each) => (each.ok ? 'ok' : each.refusals))).toEqual(['ok', 'ok', 'ok'])
  const manager = await app.asSeat(people.manager)
  const opened = await manager.get(`/children/${recordId}/assessments/${assessmentId}`)
  expect([opened.status, await htmlFaults(opened.body)]).toEqual([200, []])
  const printed = await manager.get(`/children/${recordId}/assessments/${assessmentId}/print`)
  expect([printed.status, await htmlFaults(printed.body)]).toEqual([200, []])
  return printed.body
}

describe('an assessment', () => {
  it('is opened, printed and agreed as it was made, though a new version and another shape come in mid-assessment', async () => {
    const holders = [people.worker, people.manager]
    const first = await aChildFor(database.db, people.manager, holders)
    const second = await aChildFor(database.db, people.manager, holders)
    const third = await aChildFor(database.db, people.manager, holders)

    const begunBefore = await begin(as('worker', TODAY), { recordId: first })
    await publish(laterVersion())
    const otherShape = await begin(as('worker'), { recordId: second, templateCode: 'peer-relationship-assessment' })
    const begunAfter = await begin(as('worker'), { recordId: third })

    const worker = await app.asSeat(people.worker)
    const tasks = await worker.get(`/children/${first}/assessments/${begunBefore}`)
    expect(tasks.body).toContain('How sure are you?')
    expect(tasks.body).not.toContain('Animals they love')
    expect((await worker.get(`/children/${first}/assessments/${begunBefore}/sections/pets`)).status).toBe(404)
    expect((await worker.get(`/children/${third}/assessments/${begunAfter}/sections/certainty`)).status).toBe(404)

    for (const [recordId, id] of [
      [first, begunBefore],
      [second, otherShape],
      [third, begunAfter],
    ] as const)
      await fill(as('worker'), recordId, id, id === begunBefore ? { 'domains/missing': SIGNIFICANT } : {})

    const before = await carryThrough(first, begunBefore)
    for (const words of [
      'Exploitation risk assessment, version 2024',
      'How sure are you?',
      'What you think is happening',
      'Significant',
    ])
      expect(before).toContain(words)
    expect(before).not.toContain('Sport and clubs')

    const after = await carryThrough(third, begunAfter)
    for (const words of [
      'Exploitation assessment, version 2026-03',
      'What is being done to the child',
      'Animals they love',
      'Sport and clubs',
    ])
      expect(after).toContain(words)
    expect(after).not.toContain('How sure are you?')

    const shorter = await carryThrough(second, otherShape)
    for (const words of [
      'Peer relationship assessment, version 2024',
      'How it began and how it is now',
      'Kind',
      'They said I owe them.',
    ])
      expect(shorter).toContain(words)
    expect(shorter).not.toContain('Parts of the child’s life')

    const agreed = await as('worker').look('test.looked', (tx) =>
      latestAgreed(tx, { seat: people.worker, now: new Date(TOMORROW), purpose: 'test' }, first),
    )
    expect(agreed?.id).toBe(begunBefore)

    // A review of the first starts under the later version, with what that still asks.
    const review = await begin(as('worker'), { recordId: first, from: begunBefore })
    const draft = await inFull(as('worker'), first, review)
    expect(draft.template.version).toBe('2026-03')
    expect(draft.answers.has('certainty')).toBe(false)
    expect(draft.answers.get('domains/missing')?.answers).toMatchObject({
      rating: '',
      evidence: 'Found in another town',
    })
    expect((await inFull(as('worker'), first, begunBefore)).template.version).toBe('2024')
  }, 120_000)
})
