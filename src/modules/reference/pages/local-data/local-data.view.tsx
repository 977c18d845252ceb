import type { VNode } from 'preact'
import { Tag } from '../../../../web/components/tag.js'
import { count, fullDay, sentence } from '../../../../web/format.js'
import { Empty } from '../../../../web/kith/empty.js'
import { PageHeading } from '../../../../web/kith/sheet.js'
import { StackTable } from '../../../../web/kith/stack-table.js'
import { Layout } from '../../../../web/layout.js'
import { KIND_WORDS } from '../../queries/kind-words.js'
import type { Series } from '../../queries/local-data.query.js'

export function LocalDataView({ series }: { series: readonly Series[] }): VNode {
  return (
    <Layout title="Local data">
      <PageHeading>Local data</PageHeading>
      <p class="govuk-body">
        What your partnership has agreed: its words, levels, lists, days and lengths of time. Each has versions with
        dates. A record keeps the version it was made under, so a new version never changes what was agreed before it.
      </p>
      {series.length === 0 ? (
        <Empty title="Nothing is published yet.">
          {' '}
          Publish a pack on the computer that runs Kith: <code>npx kith publish packs/north-yorkshire</code>.
        </Empty>
      ) : (
        <StackTable
          caption="Kinds of local data"
          captionHidden
          columns={[
            { text: 'What', isHeader: true },
            { text: 'Version in force', phoneLabel: 'Version in force' },
            { text: 'Since', phoneLabel: 'Since' },
            { text: 'Made by', phoneLabel: 'Made by' },
            { text: 'Sources' },
          ]}
          rows={series.map(row)}
        />
      )}
    </Layout>
  )
}

function row({ kind, name, inForce, history, unverified }: Series) {
  const shown = inForce ?? history[0]
  const words = KIND_WORDS[kind]
  return [
    <>
      <a class="govuk-link" href={`/local-data/${kind}`}>
        {kind === 'assessment-template' ? name : words.name}
      </a>
      <br />
      <span class="kith-meta">{words.about}</span>
    </>,
    inForce ? inForce.version.version : 'None yet',
    shown ? fullDay(shown.version.validFrom) : '',
    shown?.version.author ?? '',
    <UnverifiedTag count={unverified.length} />,
  ]
}

/** Says how much of a version nobody has seen a source for. */
function UnverifiedTag({ count: things }: { count: number }): VNode {
  if (things === 0) return <Tag colour="green">All verified</Tag>
  return <Tag colour="yellow">{sentence(count(things, 'thing'))} unverified</Tag>
}
