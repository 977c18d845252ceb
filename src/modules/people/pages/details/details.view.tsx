import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import type { RecordId } from '../../../../kernel/ids.js'
import { Details } from '../../../../web/components/details.js'
import { type SummaryRow, SummaryList } from '../../../../web/components/summary-list.js'
import { fullDay } from '../../../../web/format.js'
import { Empty } from '../../../../web/kith/empty.js'
import { Sheet } from '../../../../web/kith/sheet.js'
import { Layout } from '../../../../web/layout.js'
import { type RecordHead, RecordTop } from '../../../records/index.js'
import type { DetailKind, EntryKind, EntryValues } from '../../domain/entry.js'
import type { ChildHeader } from '../../queries/child-header.query.js'
import type { AllStanding } from '../../queries/details.query.js'
import type { listMerges } from '../../queries/merges.query.js'
import type { StandingEntryOf } from '../../queries/standing-entries.query.js'
import { DETAIL_WORDS, entryInWords, fullAddressInWords, YES_NO_WORDS } from '../entry-words.js'
import { MergedSheet } from './merged-sheet.js'

type Props = {
  child: ChildHeader
  head: RecordHead
  standing: AllStanding
  merges: Awaited<ReturnType<typeof listMerges>>
  now: Date
  mayChange: boolean
  mayMerge: boolean
}

export function DetailsView({ child, head, standing, merges, mayChange, mayMerge }: Props): VNode {
  const here = `/children/${child.recordId}`
  const section = { here, mayChange, standing }
  return (
    <Layout title={`Details, ${child.initials}`} whoHasLooked={`/records/${child.recordId}/looks`}>
      <RecordTop summary={head} current={`${here}/details`} basePath="/children" />
      <div class="kith-cols kith-cols--half kith-gap">
        <div class="kith-stack">
          <Section {...section} id="who" title="Who this is" kinds={['name', 'birth', 'identifier']} add={WHO} />
          <Section {...section} id="contact" title="Reaching the child" kinds={['address']} add={CONTACT}>
            {detailRows(section, ['safe-contact', 'lives-with', 'language', 'communication'])}
          </Section>
          <Section {...section} id="school" title="School" kinds={['school']} add={[['schools/new', 'Add a school']]} />
        </div>
        <div class="kith-stack">
          <Section {...section} id="family" title="Family and others who matter" kinds={['relation']} add={FAMILY} />
          <Section
            {...section}
            id="status"
            title="Status, plan and placement"
            kinds={['status', 'placement']}
            add={STATUS}
          >
            {detailRows(section, ['missing-count'])}
          </Section>
          <Section
            {...section}
            id="professionals"
            title={`Who works with ${child.shortName}`}
            kinds={['professional']}
            add={[['professionals/new', 'Add someone']]}
          />
          {merges.length > 0 && <MergedSheet child={child} merges={merges} mayMerge={mayMerge} />}
          <p class="govuk-body">
            <a class="govuk-link" href={`${here}/history`}>
              What stood here before
            </a>
            {mayMerge && (
              <>
                {' · '}
                <a class="govuk-link" href={`${here}/same-person`}>
                  Is this child here twice?
                </a>
              </>
            )}
          </p>
        </div>
      </div>
    </Layout>
  )
}

type Add = readonly (readonly [path: string, text: string])[]
const WHO: Add = [
  ['names/new', 'Add a name'],
  ['identifiers/new', 'Add a number'],
]
const CONTACT: Add = [['addresses/new', 'Add an address']]
const FAMILY: Add = [['people/new', 'Add someone']]
const STATUS: Add = [
  ['legal-status/new', 'Set the legal status'],
  ['plan-status/new', 'Set the plan'],
  ['placements/new', 'Add a placement'],
]

type SectionProps = { here: string; mayChange: boolean; standing: AllStanding }

function Section({
  id,
  title,
  kinds,
  add,
  children,
  ...section
}: SectionProps & {
  id: string
  title: string
  kinds: readonly EntryKind[]
  add: Add
  children?: readonly SummaryRow[]
}): VNode {
  const rows = [...kinds.flatMap((kind) => rowsOf(section, kind)), ...(children ?? [])]
  const { here, mayChange } = section
  return (
    <Sheet id={id} title={title}>
      {rows.length > 0 ? <SummaryList rows={rows} /> : <Empty title="Nothing is written here yet." />}
      {mayChange && (
        <p class="govuk-body">
          {add.map(([path, text], index) => (
            <>
              {index > 0 && ' · '}
              <a class="govuk-link" href={`${here}/details/${path}`}>
                {text}
              </a>
            </>
          ))}
        </p>
      )}
    </Sheet>
  )
}

const SLUGS: { readonly [Kind in Exclude<EntryKind, 'detail' | 'equality' | 'birth' | 'status'>]: string } = {
  name: 'names',
  identifier: 'identifiers',
  address: 'addresses',
  school: 'schools',
  relation: 'people',
  placement: 'placements',
  professional: 'professionals',
}

/** Where an entry is changed: below the record it stands on, which may be one that was merged. */
function changeHref(kind: EntryKind, entry: { id: string; recordId: RecordId; kind?: string }): string {
  const base = `/children/${entry.recordId}/details`
  if (kind === 'birth') return `${base}/birth`
  if (kind === 'status') return `${base}/${entry.kind === 'legal' ? 'legal-status' : 'plan-status'}/${entry.id}`
  return `${base}/${SLUGS[kind as keyof typeof SLUGS]}/${entry.id}`
}

function rowsOf({ here, mayChange, standing }: SectionProps, kind: EntryKind): SummaryRow[] {
  const entries = standing[kind] as readonly StandingEntryOf<EntryKind>[]
  const rows = (kind === 'name' ? nameFirst(entries) : entries).map((entry): SummaryRow => {
    const { key, words } = entryInWords(kind, entry)
    return {
      key,
      value: <EntryValue kind={kind} entry={entry} words={words} />,
      actions: mayChange
        ? [
            {
              text: 'Change',
              href: changeHref(kind, entry as never),
              about: `${key.toLowerCase()}: ${words}`,
            },
          ]
        : undefined,
    }
  })
  if (kind !== 'birth' || rows.length > 0) return rows
  return [
    {
      key: 'Born',
      value: 'Not known yet',
      actions: mayChange ? [{ text: 'Add', href: `${here}/details/birth`, about: 'a date of birth' }] : undefined,
    },
  ]
}

const NAME_ORDER = ['name', 'description', 'known-as', 'alias', 'former']

function nameFirst(entries: readonly StandingEntryOf<EntryKind>[]) {
  const place = (entry: object) => NAME_ORDER.indexOf((entry as EntryValues['name']).kind)
  return entries.toSorted((a, b) => place(a) - place(b))
}

function isHidden(kind: EntryKind, entry: object): boolean {
  return kind === 'address' && (entry as EntryValues['address']).isConfidential
}

function EntryValue({
  kind,
  entry,
  words,
}: {
  kind: EntryKind
  entry: StandingEntryOf<EntryKind>
  words: string
}): VNode {
  return (
    <>
      {isHidden(kind, entry) ? (
        <Details summary="Show this address" class="govuk-!-margin-bottom-0">
          {fullAddressInWords(entry as unknown as EntryValues['address'])}
        </Details>
      ) : (
        words
      )}
      {kind === 'relation' && <RelationMeta relation={entry as unknown as StandingEntryOf<'relation'>} />}
      {kind === 'professional' && (
        <ProfessionalMeta professional={entry as unknown as StandingEntryOf<'professional'>} />
      )}
      <span class="kith-meta">
        <br />
        {entry.source && `${entry.source}. `}
        {entry.authorName}, {fullDay(dayOf(entry.recordedAt))}
      </span>
    </>
  )
}

function RelationMeta({ relation }: { relation: StandingEntryOf<'relation'> }) {
  const facts = [
    relation.livesWith && 'lives with the child',
    relation.inPlan && 'part of the plan',
    relation.parentalResponsibility !== 'not-known' &&
      `parental responsibility: ${YES_NO_WORDS[relation.parentalResponsibility].toLowerCase()}`,
    relation.safeToContact === 'no' ? 'do not contact' : relation.contact,
    relation.safeToContact === 'not-known' && 'not known whether contact is safe',
  ].filter(Boolean)
  if (facts.length === 0) return null
  return (
    <>
      <br />
      {facts.join('; ')}
    </>
  )
}

function ProfessionalMeta({ professional }: { professional: StandingEntryOf<'professional'> }) {
  const facts = [professional.chosenByChild && 'chosen by the child', professional.contact].filter(Boolean)
  if (facts.length === 0) return null
  return (
    <>
      <br />
      {facts.join('; ')}
    </>
  )
}

const DETAIL_SLUGS = {
  'safe-contact': 'safe-contact',
  'lives-with': 'lives-with',
  language: 'language',
  communication: 'communication',
  'missing-count': 'missing',
} as const satisfies Record<DetailKind, string>

/** Single answers: always shown, so that what nobody has asked stands out. */
function detailRows({ here, mayChange, standing }: SectionProps, kinds: readonly DetailKind[]): SummaryRow[] {
  return kinds.map((kind): SummaryRow => {
    const entry = standing.detail.find((each) => each.kind === kind)
    const at = entry ? `/children/${entry.recordId}` : here
    return {
      key: DETAIL_WORDS[kind],
      value: entry ? (
        <EntryValue kind="detail" entry={entry} words={entryInWords('detail', entry).words} />
      ) : (
        'Not known yet'
      ),
      actions: mayChange
        ? [
            {
              text: entry ? 'Change' : 'Add',
              href: `${at}/details/${DETAIL_SLUGS[kind]}`,
              about: DETAIL_WORDS[kind].toLowerCase(),
            },
          ]
        : undefined,
    }
  })
}
