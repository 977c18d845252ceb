import { describeVersion } from './describe-version.js'
import type { Described, Fact } from './described.js'
import { type PackVersion, seriesOf } from './pack.js'

/**
 * What changes between two versions of the same series, a sentence for each change, in the order of the newer version.
 * Empty when nothing but the version's name and first day differs. Before the first version everything is new. Throws
 * when the two are of different series.
 */
export function difference(before: PackVersion | undefined, after: PackVersion): string[] {
  if (before && seriesOf(before) !== seriesOf(after))
    throw new Error(`${seriesOf(before)} and ${seriesOf(after)} are not versions of the same thing`)
  const then = new Map(before ? describeVersion(before).map((each) => [each.key, each]) : [])
  const now = new Map(describeVersion(after).map((each) => [each.key, each]))
  return [
    ...[...now.values()].flatMap((each) => sayChange(then.get(each.key), each)),
    ...[...then.values()].filter((each) => !now.has(each.key)).map((each) => `${subject(each)} is gone.`),
    ...sayOrder(then, now),
  ]
}

function sayChange(then: Described | undefined, now: Described): string[] {
  if (!then) return now.key === 'whole' ? [] : [sayNew(now)]
  return [...sayStanding(then, now), ...sayFacts(then, now)]
}

function sayNew(now: Described): string {
  const facts = now.facts.filter((fact) => !fact.isText).map((fact) => `${fact.name} ${fact.says}`)
  const details = facts.length === 0 ? '' : `: ${facts.join('; ')}`
  const kind = now.noun.startsWith('In ') ? now.noun.replace(': ', ': new ') : `New ${lowerFirst(now.noun)}`
  return `${kind} ‘${now.label}’${now.retired ? ', already retired' : ''}${details}.`
}

function sayStanding(then: Described, now: Described): string[] {
  const said: string[] = []
  if (then.label !== now.label) said.push(`${subject(then)} is now called ‘${now.label}’.`)
  if (!then.retired && now.retired) said.push(`${subject(now)} retired.`)
  if (then.retired && !now.retired) said.push(`${subject(now)} is in use again.`)
  return said
}

function sayFacts(then: Described, now: Described): string[] {
  const about = now.key === 'whole' ? 'The version' : subject(now)
  const names = new Set([...now.facts, ...then.facts].map((fact) => fact.name))
  return [...names].flatMap((name) => {
    const was = sayingOf(then, name)
    const is = sayingOf(now, name)
    if (was?.says === is?.says) return []
    if (!was) return [`${about}: ${name} added, ${is?.says}.`]
    if (!is) return [`${about}: ${name} taken out, was ${was.says}.`]
    return [`${about}: ${name} ${was.says} becomes ${is.says}.`]
  })
}

function sayingOf(described: Described, name: string): Fact | undefined {
  return described.facts.find((fact) => fact.name === name)
}

/** Only what stands in both versions is compared, so that something new in the middle is not a new order. */
function sayOrder(then: ReadonlyMap<string, Described>, now: ReadonlyMap<string, Described>): string[] {
  const inBoth = [...now.values()].filter((each) => then.has(each.key))
  const before = Map.groupBy(
    [...then.values()].filter((each) => now.has(each.key)),
    (each) => each.group,
  )
  return [...Map.groupBy(inBoth, (each) => each.group)].flatMap(([group, members]) => {
    const was = before.get(group) ?? []
    if (members.every((each, at) => each.key === was[at]?.key)) return []
    return [`New order: ${members.map((each) => `‘${each.label}’`).join(', ')}.`]
  })
}

function subject(each: Described): string {
  return `${each.noun} ‘${each.label}’`
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
