import { parseCalendarDate } from '../../../kernel/calendar-date.js'
import { fullDay } from '../../../web/format.js'
import { Facts } from '../../../web/kith/facts.js'
import { Sheet } from '../../../web/kith/sheet.js'
import { recordsOfOne } from '../../people/index.js'
import type { RecordPanelProvider } from '../../records/index.js'
import { censusSource } from '../domain/census-source.js'
import { type CensusFact, censusInWords, factorsInWords } from '../pages/census-words.js'
import { listCensus, type StandingCensusEntry } from '../queries/census-of-record.query.js'

/** What the last return said of the child: open referral, plans, and the factors of the last assessment. */
const censusPanel: RecordPanelProvider = {
  recordKind: 'child',
  slot: 'side',
  order: 60,
  part: 'summary',
  async load(tx, _by, hold) {
    const { all } = await recordsOfOne(tx, hold.recordId)
    const entries = await listCensus(tx, all)
    const latest = entries.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))[0]
    if (!latest) return undefined
    return (
      <Sheet id="census-heading" title="From the census">
        <Facts facts={factsOf(entries).map(({ key, words }) => ({ name: key, value: words }))} />
        <p class="kith-meta">
          {censusSource(latest)}. It says how things were when it was made, and may be out of date.
        </p>
      </Sheet>
    )
  },
}

function factsOf(entries: readonly StandingCensusEntry[]): CensusFact[] {
  const of = <Kind extends StandingCensusEntry['kind']>(kind: Kind) =>
    entries.filter((each): each is Extract<StandingCensusEntry, { kind: Kind }> => each.kind === kind)
  const since = (date: string) => {
    const day = parseCalendarDate(date)
    return day ? `since ${fullDay(day)}` : 'yes'
  }
  const who = of('child').at(-1)
  const numbers = who ? censusInWords(who).facts.filter(({ key }) => key !== 'Born' && !key.startsWith('Why')) : []
  const referrals = of('referral')
  const open = referrals.findLast((each) => each.says.closureDate === undefined)
  const protection = of('protection-plan').findLast((each) => each.says.endDate === undefined)
  const need = of('cin-plan').findLast((each) => each.says.endDate === undefined)
  const assessed = of('assessment').findLast((each) => each.says.factors.length > 0)
  return [
    ...numbers,
    { key: 'Referrals', words: String(referrals.length) },
    ...(open ? [{ key: 'Open referral', words: since(open.says.date) }] : []),
    ...(protection ? [{ key: 'Child protection plan', words: since(protection.says.startDate) }] : []),
    ...(need ? [{ key: 'Child in need plan', words: since(need.says.startDate) }] : []),
    ...(assessed ? [{ key: 'Factors at the last assessment', words: factorsInWords(assessed.says.factors) }] : []),
  ]
}

export const censusPanels: readonly RecordPanelProvider[] = [censusPanel]
