import type { VNode } from 'preact'
import type { Seat } from '../../../../kernel/actor.js'
import { Duties } from '../../../../web/kith/duties.js'
import { NextStrip } from '../../../../web/kith/next-strip.js'
import { PageHeading } from '../../../../web/kith/sheet.js'
import { Tabs } from '../../../../web/kith/tabs.js'
import { Layout } from '../../../../web/layout.js'
import type { Whose } from '../../../clocks/index.js'
import { MOST_COUNTED, type Today, type TodayDuty } from '../../queries/today.query.js'

type Props = { today: Today; whose: Whose; isFirstPage: boolean; seat: Seat; dayWords: string }

const GROUPS = [
  { group: 'late', name: 'Late' },
  { group: 'today', name: 'Today' },
  { group: 'this-week', name: 'This week' },
  { group: 'later', name: 'Later' },
  { group: 'paused', name: 'Paused' },
] as const satisfies readonly { group: TodayDuty['group']; name: string }[]

/** What is owed, by whom, by when; the most pressing on top with the one solid button. */
export function TodayView({ today, whose, isFirstPage, seat, dayWords }: Props): VNode {
  const first =
    isFirstPage && whose === 'mine'
      ? today.duties.find((duty) => duty.group === 'late' || duty.group === 'today')
      : undefined
  return (
    <Layout title="Today">
      <PageHeading beside={dayWords}>Today</PageHeading>
      {first && (
        <NextStrip
          label="First"
          what={`${first.what}: ${first.whose}`}
          clock={{ state: first.state, words: first.words }}
          meta={first.below}
          button={{ text: first.verb, href: first.href }}
        />
      )}
      <div class="kith-cols kith-cols--wide-side kith-gap-s">
        <div>
          <Tabs label="Whose work" tabs={tabs(today, whose, seat)} />
          {today.duties.length === 0 ? (
            <p class="govuk-body kith-gap-s">{nothing(today, whose, seat)}</p>
          ) : (
            <Duties
              groups={GROUPS.map(({ group, name }) => ({
                name,
                duties: today.duties
                  .filter((duty) => duty.group === group)
                  .map((duty) => ({
                    clock: { state: duty.state, words: duty.words },
                    what: duty.what,
                    about: (
                      <>
                        <b>{duty.whose}</b> · {duty.below}
                      </>
                    ),
                    link: { text: duty.verb, href: duty.href, about: `: ${duty.what}, ${duty.whose}` },
                  })),
              }))}
            />
          )}
          {today.next && (
            <p class="govuk-body">
              <a
                class="govuk-link"
                href={`/?whose=${whose}&after=${encodeURIComponent(`${today.next.dueAt.toISOString()}_${today.next.clockId}`)}`}
              >
                What is due after these
              </a>
            </p>
          )}
        </div>
        <div class="kith-stack">{today.panels}</div>
      </div>
    </Layout>
  )
}

function tabs({ counts }: Today, whose: Whose, seat: Seat) {
  const team = seat.teamNames.length === 1 ? (seat.teamNames[0] ?? 'My team') : 'My teams'
  return [
    { text: `Mine, ${said(counts.mine)}`, href: '/', current: whose === 'mine' },
    ...(seat.teamIds.length > 0
      ? [{ text: `${team}, ${said(counts.team)}`, href: '/?whose=team', current: whose === 'team' }]
      : []),
    { text: `${seat.agencyName}, ${said(counts.agency)}`, href: '/?whose=agency', current: whose === 'agency' },
  ]
}

function said(count: number): string {
  return count > MOST_COUNTED ? `more than ${MOST_COUNTED}` : String(count)
}

function nothing({ counts }: Today, whose: Whose, seat: Seat): string {
  if (whose === 'mine' && counts.team > 0)
    return `Nothing of yours is due. ${seat.teamNames[0] ?? 'Your team'} has ${said(counts.team)} to do.`
  return whose === 'mine' ? 'Nothing of yours is due.' : 'Nothing is due here.'
}
