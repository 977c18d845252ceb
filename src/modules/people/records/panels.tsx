import type { VNode } from 'preact'
import { InsetText } from '../../../web/components/inset-text.js'
import { fullDay } from '../../../web/format.js'
import { AgencyTag } from '../../../web/kith/agency-tag.js'
import { Empty } from '../../../web/kith/empty.js'
import { Facts } from '../../../web/kith/facts.js'
import { PersonList } from '../../../web/kith/person-list.js'
import { Sheet } from '../../../web/kith/sheet.js'
import type { RecordPanelProvider } from '../../records/index.js'
import { entryInWords } from '../pages/entry-words.js'
import { childHeader } from '../queries/child-header.query.js'
import { recordsOfOne } from '../queries/merged-records.query.js'
import { listStanding, type StandingEntryOf } from '../queries/standing-entries.query.js'

/** Who works with the child: family who are part of the plan first, then professionals. */
const peoplePanel: RecordPanelProvider = {
  recordKind: 'child',
  slot: 'people',
  order: 10,
  part: 'summary',
  async load(tx, by, hold, may) {
    const { all } = await recordsOfOne(tx, hold.recordId)
    const [child, relations, professionals] = await Promise.all([
      childHeader(tx, by, hold.recordId),
      listStanding(tx, all, 'relation'),
      listStanding(tx, all, 'professional'),
    ])
    const people = [
      ...relations
        .filter((each) => each.untilOn === null)
        .toSorted((a, b) => Number(b.inPlan) - Number(a.inPlan))
        .map((each) => ({ name: each.name, about: relationAbout(each) })),
      ...professionals
        .filter((each) => each.untilOn === null)
        .toSorted((a, b) => Number(b.chosenByChild) - Number(a.chosenByChild))
        .map((each) => ({
          name: each.name || each.role,
          beside: each.agency && <AgencyTag>{each.agency}</AgencyTag>,
          about: professionalAbout(each, child.shortName),
        })),
    ]
    const mayAdd = hold.level === 'work' && may('people:work')
    return (
      <Sheet id="people-heading" title={`Who works with ${child.shortName}`}>
        {people.length > 0 ? (
          <PersonList people={people} />
        ) : (
          <Empty title="Nobody is written here yet.">
            {mayAdd && (
              <>
                {' '}
                <a class="govuk-link" href={`/children/${child.recordId}/details/people/new`}>
                  Who matters to {child.shortName}?
                </a>
              </>
            )}
          </Empty>
        )}
      </Sheet>
    )
  },
}

function relationAbout(relation: StandingEntryOf<'relation'>): string {
  const who = relation.inPlan ? `${relation.relationWords}, and part of the plan` : relation.relationWords
  if (relation.safeToContact === 'no') return `${who}. Do not contact`
  if (relation.safeToContact === 'not-known') return `${who}. Not known whether contact is safe`
  return relation.contact ? `${who}. ${relation.contact}` : who
}

function professionalAbout(professional: StandingEntryOf<'professional'>, shortName: string): string {
  const since = professional.fromOn ? `since ${fullDay(professional.fromOn)}` : undefined
  const chosen = professional.chosenByChild ? `${shortName}’s trusted adult, chosen by ${shortName}` : undefined
  return [chosen ?? professional.role, since, professional.contact].filter(Boolean).join(', ')
}

/** Legal status, plan and placement, as they stand today. */
const statusPanel: RecordPanelProvider = {
  recordKind: 'child',
  slot: 'side',
  order: 20,
  part: 'summary',
  async load(tx, _by, hold) {
    const { all } = await recordsOfOne(tx, hold.recordId)
    const [statuses, placements] = await Promise.all([
      listStanding(tx, all, 'status'),
      listStanding(tx, all, 'placement'),
    ])
    const facts = [
      ...statuses.filter((each) => each.untilOn === null).map((each) => entryInWords('status', each)),
      ...placements.filter((each) => each.untilOn === null).map((each) => entryInWords('placement', each)),
    ]
    if (facts.length === 0) return undefined
    return (
      <Sheet id="status-heading" title="Status and plan">
        <Facts facts={facts.map(({ key, words }) => ({ name: key, value: words }))} />
      </Sheet>
    )
  },
}

/** On a record that another stands for: the way to the one that stands. */
const mergedPanel: RecordPanelProvider = {
  recordKind: 'child',
  slot: 'why',
  order: 0,
  part: 'summary',
  async load(tx, _by, hold): Promise<VNode | undefined> {
    const { survivor } = await recordsOfOne(tx, hold.recordId)
    if (survivor === hold.recordId) return undefined
    return (
      <InsetText>
        This child has two entries, which were decided to be one.{' '}
        <a class="govuk-link" href={`/children/${survivor}`}>
          Open the record that stands
        </a>
        , where all of it is shown together.
      </InsetText>
    )
  },
}

export const childPanels: readonly RecordPanelProvider[] = [mergedPanel, peoplePanel, statusPanel]
