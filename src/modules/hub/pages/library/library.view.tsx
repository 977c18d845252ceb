import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { Select } from '../../../../web/components/select.js'
import { list } from '../../../../web/format.js'
import { PublicLayout } from '../../../../web/public/public-layout.js'
import type { DownloadContent } from '../../domain/download-content.js'
import type { OpenEdition } from '../../domain/edition.js'
import { type Door, DOORS } from '../parts/door-list.js'
import type { Shown } from '../parts/shown.js'
import { DOOR_NAMES } from '../parts/ways.js'
import type { Printed, Withheld } from './printed.js'
import { downloadsFor, type Sought } from './sought.js'

type Papers = ReadonlyMap<string, Printed>
type Props = { shown: Shown; papers: Papers; sought: Sought }

/** The library: for each reader what there is to print, keep or read elsewhere. */
export function LibraryPage({ shown, papers, sought }: Props): VNode {
  const { edition } = shown
  const doors = (Object.keys(DOORS) as Door[]).filter((door) => sought.reader === '' || sought.reader === door)
  const isAnswer = sought.reader !== '' || sought.strand !== ''
  const shelves = doors
    .map((door) => ({ door, downloads: downloadsFor(edition, door, sought) }))
    .filter(({ downloads }) => downloads.length > 0)
  return (
    <PublicLayout
      frame={shown.frame}
      title="Posters and guides"
      breadcrumbs={[{ href: '/be-aware', text: 'Be Aware' }]}
      noIndex={isAnswer}
    >
      <div class="kith-measure">
        <h1 class="govuk-heading-xl">Posters and guides</h1>
        <p class="govuk-body-l">
          To print, to hang up, to keep or to pass on. They are free, and you need not ask us. A file stays on the phone
          or computer it is saved on: think who else uses it.
        </p>
        <Choose edition={edition} sought={sought} />
        {shelves.map(({ door, downloads }) => (
          <section aria-labelledby={`for-${door}`} class="kith-gap">
            <h2 class="govuk-heading-m" id={`for-${door}`}>
              For {DOOR_NAMES[door].toLowerCase()}
            </h2>
            <ul class="kith-kinds">
              {downloads.map((download) => (
                <Entry download={download} paper={papers.get(download.key)} edition={edition} />
              ))}
            </ul>
          </section>
        ))}
        {shelves.length === 0 && <p class="govuk-body">We have nothing for that yet. Choose something wider.</p>}
        <p class="govuk-body kith-gap kith-noprint">
          <a class="govuk-link" href="/be-aware/tell">
            Tell someone
          </a>
          {' · '}
          <a class="govuk-link" href="/be-aware/services">
            Talk to someone
          </a>
          {isAnswer && (
            <>
              {' · '}
              <a class="govuk-link" href="/be-aware/library">
                Everything in the library
              </a>
            </>
          )}
        </p>
      </div>
    </PublicLayout>
  )
}

function Choose({ edition, sought }: { edition: OpenEdition; sought: Sought }) {
  return (
    <form method="post" action="/be-aware/library" novalidate autocomplete="off" class="kith-noprint">
      <Select
        name="reader"
        label="Who is it for?"
        labelSize="s"
        value={sought.reader}
        options={[
          { value: '', text: 'Everyone' },
          ...(Object.keys(DOORS) as Door[]).map((door) => ({ value: door, text: DOOR_NAMES[door] })),
        ]}
      />
      <Select
        name="strand"
        label="What is it about?"
        labelSize="s"
        value={sought.strand}
        options={[
          { value: '', text: 'Anything' },
          ...edition.strands.map(({ code, label }) => ({ value: code, text: label })),
        ]}
      />
      <Button>Show</Button>
    </form>
  )
}

type EntryProps = { download: DownloadContent; paper: Printed | undefined; edition: OpenEdition }

function Entry({ download, paper, edition }: EntryProps) {
  const about = download.strands.flatMap((code) => edition.strands.find((each) => each.code === code)?.label ?? [])
  return (
    <li>
      {download.kind === 'elsewhere' ? <Elsewhere download={download} /> : <Ours download={download} paper={paper} />}
      <p class="kith-meta">
        {download.says}
        {about.length > 0 && ` About ${list(about.map((label) => label.toLowerCase()))}.`}
      </p>
    </li>
  )
}

function Elsewhere({ download }: { download: Extract<DownloadContent, { kind: 'elsewhere' }> }) {
  return (
    <>
      <a class="govuk-link" href={download.url} rel="noreferrer">
        {download.title}
      </a>
      <p class="kith-meta">
        <b>
          On another website. By {download.publishedBy}. {download.dated}.
        </b>
      </p>
    </>
  )
}

function Ours({ download, paper }: { download: DownloadContent; paper: Printed | undefined }) {
  if (!paper || 'withheld' in paper)
    return (
      <>
        <b>{download.title}</b>
        <p class="kith-meta">
          <b>{paper ? whyNot(paper.withheld) : 'It is being made. Come back in a minute.'}</b>
        </p>
      </>
    )
  return (
    <>
      <a class="govuk-link" href={`/be-aware/library/${download.key}.pdf`} type="application/pdf">
        {download.title}
      </a>
      <p class="kith-meta">
        <b>{`PDF, ${paper.pages} ${paper.pages === 1 ? 'page' : 'pages'}, ${kilobytes(paper.content.length)}`}</b>
      </p>
    </>
  )
}

function whyNot({ reason, service }: Withheld): string {
  return reason === 'not-checked'
    ? `Not offered at the moment: a person has to check the number of ${service} first.`
    : `Not offered at the moment: there is no number of ${service} to print on it.`
}

function kilobytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1000))} kB`
}
