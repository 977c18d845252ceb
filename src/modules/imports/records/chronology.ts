import { type CalendarDate, startOfDay } from '../../../kernel/calendar-date.js'
import type { ChronologyEntry, ChronologyProvider } from '../../records/index.js'
import { censusSource } from '../domain/census-source.js'
import { type CensusWords, censusInWords, factsInASentence } from '../pages/census-words.js'
import {
  type CensusMatch,
  listCensus,
  listFilings,
  type StandingCensusEntry,
} from '../queries/census-of-record.query.js'

const KINDS = {
  'census-referral': 'Referrals, from the census',
  'census-assessment': 'Assessments and enquiries, from the census',
  'census-plan': 'Plans and reviews, from the census',
  'census-match': 'The census found to be of this child',
} as const

/** What returns to the department say of a child: each thing on its day, in the parts that the reader holds. */
export const censusChronology: ChronologyProvider = {
  part: 'summary',
  kinds: KINDS,
  async list(tx, _by, recordIds) {
    const [entries, filings] = await Promise.all([listCensus(tx, recordIds), listFilings(tx, recordIds)])
    return [
      ...entries.flatMap((entry) => happenings(entry)),
      ...filings.filter((each) => each.how === 'matched').flatMap((each) => matchEntries(each)),
    ]
  },
}

function happenings(entry: StandingCensusEntry): ChronologyEntry[] {
  const words = censusInWords(entry)
  const on = (kind: keyof typeof KINDS, date: CalendarDate | undefined, title: string, text?: string) =>
    date ? [happening(entry, { kind, date, title, text })] : []
  switch (entry.kind) {
    case 'child':
    case 'characteristics':
      return []
    case 'referral':
      return [
        ...on('census-referral', entry.says.date, words.title, said(words, 'By', 'Main need', 'No further action')),
        ...on('census-referral', entry.says.closureDate, 'Referral closed', said(words, 'Why it was closed')),
      ]
    case 'assessment':
      return [
        ...on('census-assessment', entry.says.startDate, 'Assessment began', said(words, 'Factors')),
        ...on('census-assessment', entry.says.authorisationDate, 'Assessment authorised'),
      ]
    case 'section47':
      return [
        ...on('census-assessment', entry.says.startDate, 'Section 47 enquiry began', said(words, 'Conference needed')),
        ...on('census-assessment', entry.says.conferenceDate, 'Child protection conference held'),
      ]
    case 'cin-plan':
      return [
        ...on('census-plan', entry.says.startDate, 'Child in need plan began'),
        ...on('census-plan', entry.says.endDate, 'Child in need plan ended'),
      ]
    case 'protection-plan':
      return [
        ...on('census-plan', entry.says.startDate, 'Child protection plan began', said(words, 'Category at first')),
        ...on('census-plan', entry.says.endDate, 'Child protection plan ended', said(words, 'Category last')),
      ]
    case 'review':
      return on('census-plan', entry.says.date, words.title)
  }
}

function said(words: CensusWords, ...keys: readonly string[]): string | undefined {
  const others = words.facts.map(({ key }) => key).filter((key) => !keys.includes(key))
  return factsInASentence(words, others) || undefined
}

function happening(
  entry: StandingCensusEntry,
  {
    kind,
    date,
    title,
    text,
  }: { kind: keyof typeof KINDS; date: CalendarDate; title: string; text: string | undefined },
): ChronologyEntry {
  return {
    recordId: entry.recordId,
    id: `${entry.id}-${title}`,
    at: startOfDay(date),
    dateOnly: true,
    kind,
    mark: 'file',
    title,
    text,
    agencyName: entry.agencyName,
    authorName: entry.authorName,
    controllerAgencyId: entry.contributedByAgencyId,
    source: censusSource(entry),
    thirdParty: false,
  }
}

function matchEntries(filing: CensusMatch): ChronologyEntry[] {
  const root = {
    recordId: filing.recordId,
    kind: 'census-match',
    mark: 'file',
    agencyName: filing.agencyName,
    controllerAgencyId: filing.contributedByAgencyId,
    source: 'Kith',
    thirdParty: false,
  } as const
  const matched: ChronologyEntry = {
    ...root,
    id: filing.id,
    at: filing.filedAt,
    title: `Found to be child ${filing.laChildId} of the census`,
    text: filing.evidence || undefined,
    authorName: filing.authorName,
  }
  if (!filing.struckOutAt) return [matched]
  return [
    matched,
    {
      ...root,
      id: `${filing.id}-undone`,
      at: filing.struckOutAt,
      title: `Not child ${filing.laChildId} of the census after all`,
      text: filing.struckOutReason ?? undefined,
      authorName: filing.struckOutByName ?? '',
    },
  ]
}
