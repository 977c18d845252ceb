import type { VNode } from 'preact'
import { Breadcrumbs } from '../../../../web/components/breadcrumbs.js'
import { Button } from '../../../../web/components/button.js'
import { Details } from '../../../../web/components/details.js'
import { Tag } from '../../../../web/components/tag.js'
import { WarningText } from '../../../../web/components/warning-text.js'
import { count, dayAndTime, fullDay, sentence } from '../../../../web/format.js'
import { Empty } from '../../../../web/kith/empty.js'
import { PageHeading, Sheet } from '../../../../web/kith/sheet.js'
import { Layout } from '../../../../web/layout.js'
import type { PackKind } from '../../domain/pack.js'
import { KIND_WORDS } from '../../queries/kind-words.js'
import type { HistoryEntry, Series } from '../../queries/local-data.query.js'
import { VersionSays } from './version-says.js'

type Props = { kind: PackKind; series: readonly Series[]; editPath: string | undefined }

/** So many sentences are read at a glance; more are folded away. */
const AT_A_GLANCE = 8

export function LocalDataKindView({ kind, series, editPath }: Props): VNode {
  const { name, about } = KIND_WORDS[kind]
  return (
    <Layout title={name} before={<Breadcrumbs items={[{ text: 'Local data', href: '/local-data' }, { text: name }]} />}>
      <PageHeading>{name}</PageHeading>
      <p class="govuk-body">{about}</p>
      {editPath && (
        <Button href={editPath} variant="secondary">
          Make a new version
        </Button>
      )}
      {series.length === 0 && <Empty title="Nothing of this kind is published yet." />}
      {series.map((each, at) => (
        <SeriesSheets series={each} at={at} isAlone={series.length === 1} />
      ))}
    </Layout>
  )
}

function SeriesSheets({ series, at, isAlone }: { series: Series; at: number; isAlone: boolean }) {
  const { inForce, history, unverified } = series
  const of = isAlone ? '' : `: ${series.name}`
  return (
    <>
      {unverified.length > 0 && <UnverifiedSheet series={series} at={at} of={of} />}
      <Sheet id={`in-force-${at}`} title={`In force now${of}`}>
        {inForce ? (
          <>
            <About entry={inForce} />
            <Details summary={`What version ${inForce.version.version} says`}>
              <VersionSays version={inForce.version} />
            </Details>
          </>
        ) : (
          <p class="govuk-body">None yet. The first version begins on a later day.</p>
        )}
      </Sheet>
      <Sheet
        id={`history-${at}`}
        title={`Versions${of}`}
        beside={<span class="kith-meta">The one that begins last first</span>}
      >
        {history.map((entry) => (
          <div>
            <h3 class="govuk-heading-s">
              Version {entry.version.version} <StandsTag stands={entry.stands} />
            </h3>
            <About entry={entry} />
            <Changes entry={entry} isFirst={entry === history.at(-1)} />
          </div>
        ))}
      </Sheet>
    </>
  )
}

function UnverifiedSheet({ series: { unverified }, at, of }: { series: Series; at: number; of: string }) {
  return (
    <Sheet id={`unverified-${at}`} title={`Not verified${of}`}>
      <WarningText>
        {sentence(count(unverified.length, 'thing'))} here {unverified.length === 1 ? 'has' : 'have'} no source that
        anybody has seen. Check {unverified.length === 1 ? 'it' : 'them'} before you rely on{' '}
        {unverified.length === 1 ? 'it' : 'them'}.
      </WarningText>
      <ul class="govuk-list govuk-list--bullet">
        {unverified.map(({ label, note }) => (
          <li>
            <b>{label}</b>
            {note && `: ${note}`}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function About({ entry: { version, until, publishedAt } }: { entry: HistoryEntry }) {
  return (
    <>
      <p class="govuk-body">
        {until ? `From ${fullDay(version.validFrom)} to ${fullDay(until)}` : `From ${fullDay(version.validFrom)}`}. Made
        by {version.author}, published {dayAndTime(publishedAt)}.
      </p>
      <p class="kith-meta">
        Source: {version.source}
        {version.note && `. ${version.note}`}
      </p>
    </>
  )
}

function Changes({ entry: { differences }, isFirst }: { entry: HistoryEntry; isFirst: boolean }) {
  if (differences.length === 0) return <p class="govuk-body">Nothing changed but its name and first day.</p>
  const list = (
    <ul class="govuk-list govuk-list--bullet">
      {differences.map((each) => (
        <li>{each}</li>
      ))}
    </ul>
  )
  if (isFirst)
    return <Details summary={`The first version: all ${count(differences.length, 'thing')} in it`}>{list}</Details>
  if (differences.length > AT_A_GLANCE)
    return <Details summary={`What changed: ${count(differences.length, 'thing')}`}>{list}</Details>
  return (
    <>
      <h4 class="govuk-heading-s">What changed</h4>
      {list}
    </>
  )
}

function StandsTag({ stands }: { stands: HistoryEntry['stands'] }) {
  if (stands === 'in-force') return <Tag colour="green">In force</Tag>
  return stands === 'ahead' ? <Tag colour="blue">Begins later</Tag> : <Tag colour="grey">Past</Tag>
}
