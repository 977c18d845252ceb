import { fullDay } from '../../../web/format.js'
import type {
  RecordActionProvider,
  RecordBannerProvider,
  RecordKindProvider,
  RecordTabProvider,
} from '../../records/index.js'
import { type ChildHeader, childHeader } from '../queries/child-header.query.js'
import { namesOf } from '../queries/names.query.js'

export const childKind: RecordKindProvider = {
  kind: 'child',
  path: (recordId) => `/children/${recordId}`,
  names: (tx, _by, recordIds) => namesOf(tx, recordIds),
}

export const childBanner: RecordBannerProvider = {
  recordKind: 'child',
  kindWords: 'Child’s record',
  async load(tx, by, hold) {
    const child = await childHeader(tx, by, hold.recordId)
    return {
      name: child.displayName,
      initials: child.initials,
      shortName: child.shortName,
      facts: factsOf(child),
      care: child.careLine,
    }
  },
}

/** Age, birth, the name they like, home and school: the line below the name. */
function factsOf(child: ChildHeader): { term: string; value: string }[] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Age', child.ageWords],
    ['Born', child.bornOn && `${child.bornIsEstimated ? 'about ' : ''}${fullDay(child.bornOn)}`],
    ['Likes to be called', child.knownAs],
    ['Also', child.otherNames.length > 0 ? child.otherNames.join(', ') : undefined],
    ['Lives with', child.livesWith],
    ['School', child.school],
    ['Language', child.language],
    ['Communication', child.communication],
    ['Missing', child.missingCount && missingInWords(child.missingCount.count)],
  ]
  return facts.flatMap(([term, value]) => (value ? [{ term, value }] : []))
}

function missingInWords(count: number): string {
  if (count === 0) return 'never in 12 months'
  return count === 1 ? 'once in 12 months' : `${count} times in 12 months`
}

export const childTabs: readonly RecordTabProvider[] = [
  // The clocks module cannot know of record pages: whoever owns the kind of record says where its clocks are.
  {
    recordKind: 'child',
    text: 'Clocks',
    href: (recordId) => `/children/${recordId}/clocks`,
    part: 'clock',
    order: 70,
    permission: 'clocks:read',
  },
  {
    recordKind: 'child',
    text: 'Details',
    href: (recordId) => `/children/${recordId}/details`,
    part: 'summary',
    order: 80,
    permission: 'people:read',
  },
  {
    recordKind: 'child',
    text: 'Equality',
    href: (recordId) => `/children/${recordId}/equality`,
    part: 'equality',
    order: 85,
    permission: 'people:equality',
  },
]

export const childActions: readonly RecordActionProvider[] = [
  {
    recordKind: 'child',
    text: 'Add someone who works with the child',
    href: (recordId) => `/children/${recordId}/details/professionals/new`,
    part: 'summary',
    order: 50,
    permission: 'people:work',
    level: 'work',
  },
  {
    recordKind: 'child',
    text: 'Change how to make contact safely',
    href: (recordId) => `/children/${recordId}/details/safe-contact`,
    part: 'summary',
    order: 51,
    permission: 'people:work',
    level: 'work',
  },
  {
    recordKind: 'child',
    text: 'Is this child here twice?',
    href: (recordId) => `/children/${recordId}/same-person`,
    part: 'summary',
    order: 90,
    permission: 'people:merge',
    level: 'work',
  },
]
