import type { VNode } from 'preact'
import { SummaryList } from '../../../../web/components/summary-list.js'
import { Tag } from '../../../../web/components/tag.js'
import { sentence } from '../../../../web/format.js'
import { describeVersion } from '../../domain/describe-version.js'
import type { Described, Fact } from '../../domain/described.js'
import type { PackVersion } from '../../domain/pack.js'

/** Everything that a version says, in words: the same words in which its differences are said. */
export function VersionSays({ version }: { version: PackVersion }): VNode {
  const things = describeVersion(version).filter((each) => each.key !== 'whole')
  return <SummaryList rows={things.map((each) => ({ key: <Name thing={each} />, value: <Says thing={each} /> }))} />
}

function Name({ thing }: { thing: Described }) {
  return (
    <>
      {thing.label}
      <br />
      <span class="kith-meta">{thing.noun}</span>
    </>
  )
}

function Says({ thing: { facts, retired } }: { thing: Described }) {
  const isUnverified = facts.some(saysUnverified)
  return (
    <>
      {retired && <Tag colour="grey">Retired</Tag>} {isUnverified && <Tag colour="yellow">Unverified</Tag>}
      {facts
        .filter((fact) => !saysUnverified(fact))
        .map(({ name, says }) => (
          <p class="govuk-body">
            {sentence(name)}: {says}
          </p>
        ))}
    </>
  )
}

function saysUnverified({ name, says }: Fact): boolean {
  return name === 'standing' && says === 'unverified'
}
