import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import { BackLink } from '../../../../web/components/back-link.js'
import { Button } from '../../../../web/components/button.js'
import { ErrorSummary } from '../../../../web/components/error-summary.js'
import { Form } from '../../../../web/components/form.js'
import { InsetText } from '../../../../web/components/inset-text.js'
import { TextInput } from '../../../../web/components/text-input.js'
import { WarningText } from '../../../../web/components/warning-text.js'
import { fullDay } from '../../../../web/format.js'
import { Empty } from '../../../../web/kith/empty.js'
import { PageHeading, Sheet } from '../../../../web/kith/sheet.js'
import { StackTable } from '../../../../web/kith/stack-table.js'
import { Layout } from '../../../../web/layout.js'
import type { TeamRow } from '../../../access/index.js'
import { type CensusEntry, type Difference, entriesOf } from '../../domain/census-entries.js'
import { censusSource } from '../../domain/census-source.js'
import type { LikelyMatch } from '../../queries/likely-matches.query.js'
import type { StagedChild } from '../../queries/staged-child.query.js'
import { censusInWords, factsInASentence, stagedName } from '../census-words.js'
import { asErrors, type ChoosingRefusal, sayChoosing } from '../say-refusal.js'
import { TeamRadios } from '../team-radios.js'

type Props = {
  child: StagedChild
  teams: readonly TeamRow[]
  matches: readonly LikelyMatch[]
  search: string
  team: string
  refusals: readonly ChoosingRefusal[]
}

/** One staged child: what the census says, what is different, who it may be, and the decision. */
export function ChildView({ child, teams, matches, search, team, refusals }: Props): VNode {
  const errors = asErrors(refusals)
  const entries = child.content ? entriesOf(child.content) : []
  const waits = child.state === 'staged'
  return (
    <Layout
      title="A child of an import"
      hasErrors={errors.length > 0}
      before={<BackLink href={`/imports/${child.importId}/children`}>Children of this import</BackLink>}
    >
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <PageHeading beside={censusSource(child)}>{stagedName(child)}</PageHeading>
      <Standing child={child} />
      {waits && child.isDoubted && (
        <WarningText>
          The file has another child with this number, and says something else of them. Which of the two the number is
          really of cannot be told from the file. Check before you open a record.
        </WarningText>
      )}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds kith-stack">
          {child.difference && <Different difference={child.difference} />}
          <Sheet id="says" title="What the census says">
            {entries.length === 0 ? <Empty title="It has been deleted." /> : <Entries entries={entries} />}
          </Sheet>
        </div>
        <div class="govuk-grid-column-one-third kith-stack">
          {waits && !child.childRecordId && <Matches child={child} matches={matches} search={search} />}
          {waits && <Promote child={child} teams={teams} team={team} refusals={refusals} />}
        </div>
      </div>
    </Layout>
  )
}

function Standing({ child }: { child: StagedChild }) {
  if (child.state === 'replaced')
    return <InsetText>A later file says something else of this child, and is listed in its place.</InsetText>
  if (!child.childRecordId)
    return (
      <p class="govuk-body">
        Only you see this. It is deleted on {fullDay(dayOf(child.expiresAt))} unless you open a record.
      </p>
    )
  const record = (
    <a class="govuk-link" href={`/children/${child.childRecordId}`}>
      Open the record
    </a>
  )
  const undo = child.chosenHow === 'matched' && (
    <>
      {' '}
      <a class="govuk-link" href={`/imports/children/${child.id}/undo`}>
        They are not the same child
      </a>
    </>
  )
  const said =
    child.chosenHow === 'matched'
      ? 'You decided that this is a child who was known already.'
      : 'This child is a record of the council.'
  return (
    <InsetText>
      {child.state === 'staged' ? `An earlier file was chosen. ${said}` : said} {record}
      {undo}
    </InsetText>
  )
}

function Entries({ entries }: { entries: readonly CensusEntry[] }) {
  return (
    <StackTable
      caption="What the census says"
      captionHidden
      columns={[
        { text: 'What', isHeader: true },
        { text: 'What is said', phoneLabel: 'What is said' },
      ]}
      rows={entries.map((entry) => {
        const words = censusInWords(entry)
        return [
          words.title,
          words.facts.length === 0
            ? 'Nothing'
            : words.facts.map(({ key, words: said }) => <div>{`${key}: ${said}`}</div>),
        ]
      })}
    />
  )
}

function Different({ difference: { added, changed, gone } }: { difference: Difference }) {
  const one = (entry: CensusEntry) => {
    const words = censusInWords(entry)
    return `${words.title}. ${factsInASentence(words)}`
  }
  return (
    <Sheet id="different" title="What is different from the file before">
      <ul class="govuk-list govuk-list--bullet">
        {added.map((entry) => (
          <li>New: {one(entry)}</li>
        ))}
        {changed.map(({ before, after }) => (
          <li>
            Was: {one(before)}
            <br />
            Is now: {one(after)}
          </li>
        ))}
        {gone.map((entry) => (
          <li>Not said any more, which does not mean that it was not so: {one(entry)}</li>
        ))}
      </ul>
    </Sheet>
  )
}

const WHY = {
  number: 'The same number',
  'birth-date': 'The same date of birth, and nothing else to go by',
  search: 'Found by what you searched for',
} as const satisfies Record<LikelyMatch['by'], string>

function Matches({ child, matches, search }: { child: StagedChild; matches: readonly LikelyMatch[]; search: string }) {
  return (
    <Sheet id="known" title="Is this child known already?">
      {matches.length === 0 ? (
        <Empty
          title={search ? 'You can see nobody like that.' : 'No record open to you has this number or birth date.'}
        />
      ) : (
        <ul class="kith-plain">
          {matches.map(({ line, by }) => (
            <li>
              <a class="govuk-link" href={`/imports/children/${child.id}/same-as/${line.recordId}`}>
                Compare with {line.name}
              </a>
              <p class="kith-meta">
                {WHY[by]}
                {line.bornOn && `. Born ${line.bornIsEstimated ? 'about ' : ''}${fullDay(line.bornOn)}`}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Form once={false}>
        <TextInput
          name="who"
          label="Find another record"
          hint="Name, date of birth or number."
          value={search}
          autocomplete="off"
        />
        <Button variant="secondary" name="do" value="find">
          Find
        </Button>
      </Form>
    </Sheet>
  )
}

function Promote({ child, teams, team, refusals }: Pick<Props, 'child' | 'teams' | 'team' | 'refusals'>) {
  const teamError = refusals.find((each) => each.field === 'team')
  return (
    <Sheet id="promote" title={child.childRecordId ? 'Add what is new' : 'Open a record'}>
      <Form>
        {child.childRecordId ? (
          <p class="govuk-body">What this file says, and the record does not have yet, is added to the record.</p>
        ) : (
          <TeamRadios teams={teams} value={team} error={teamError && sayChoosing(teamError)} />
        )}
        <Button preventDoubleClick name="do" value="promote">
          {child.childRecordId ? 'Add it to the record' : 'Open a record'}
        </Button>
      </Form>
    </Sheet>
  )
}
