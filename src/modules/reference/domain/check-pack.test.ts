import { describe, expect, it } from 'vitest'
import { brokenSuccessions } from '../testing/broken-successions.js'
import { brokenTemplates } from '../testing/broken-templates.js'
import { brokenVersions } from '../testing/broken-versions.js'
import { aVersion, readShippedPack, SHIPPED_PACKS } from '../testing/read-pack.js'
import { checkPack } from './check-pack.js'
import type { Pack } from './pack.js'
import { type PackRefusalCode, REFUSAL_CODES, sayPackRefusal } from './pack-refusal.js'

const breaks = [...brokenVersions, ...brokenTemplates, ...brokenSuccessions]

function refusalsOf(pack: Pack) {
  const checked = checkPack(pack)
  return checked.ok ? [] : checked.refusals
}

describe('checking a pack', () => {
  it.each(SHIPPED_PACKS)('finds nothing against %s', (name) => {
    expect(refusalsOf(readShippedPack(name)).map(sayPackRefusal)).toEqual([])
  })

  it.each(breaks)('refuses with $code: $because', ({ code, breakIt }) => {
    const pack = breakIt(readShippedPack('northmoor'))
    const codes = new Set(refusalsOf(pack).map((refusal) => refusal.code))
    expect([...codes]).toEqual([code])
  })

  it('has been seen to refuse for every reason there is', () => {
    const byShape: PackRefusalCode[] = ['not-a-version', 'unknown-kind', 'wrong-shape', 'unknown-field', 'no-real-date']
    const tried = new Set([...byShape, ...breaks.map((each) => each.code)])
    expect(REFUSAL_CODES.filter((code) => !tried.has(code))).toEqual([])
  })

  it('gathers every reason, each with its place and its names', () => {
    const pack = readShippedPack('northmoor')
    const levels = aVersion('risk-levels', pack, '2025-04')
    const items = levels.items.map((level) => (level.code === 'moderate' ? { ...level, rank: 5, exitTest: [] } : level))
    const versions = pack.versions.map((each) => (each === levels ? { ...levels, items } : each))
    expect(refusalsOf({ ...pack, versions }).map(sayPackRefusal)).toEqual([
      'risk-levels 2025-04: Ranks must run from 0 without a gap or a double. This has ‘3’, not ‘2’.',
      'risk-levels 2025-04: Level ‘Moderate’ is open to MACE, so it needs a test for leaving it.',
    ])
  })

  it('accepts another template of another shape as the main one from a later day', () => {
    const pack = readShippedPack('northmoor')
    const versions = pack.versions.map((each) =>
      each.kind === 'assessment-template' && each.use === 'beside' ? { ...each, use: 'main' as const } : each,
    )
    expect(refusalsOf({ ...pack, versions })).toEqual([])
  })
})
