import type { RecordId } from '../../../kernel/ids.js'
import type { By, Tx } from '../../../platform/work.js'
import type { ChronologyEntry, ChronologyProvider, RecordStrandsProvider } from '../../records/index.js'
import { recordsOfOne } from '../../people/index.js'
import { type ConcernAbout, concernsAbout } from '../queries/concerns-about.query.js'

/**
 * Concerns on a child's chronology. That there was one, who raised it and what was decided is open with the summary;
 * what it said only to those to whom the part for concerns is open: the wall keeps the rest from the query.
 */
export const concernChronology: ChronologyProvider = {
  part: 'summary',
  kinds: { concern: 'Concerns' },
  async list(tx: Tx, by: By, recordIds: readonly RecordId[]) {
    return (await concernsAbout(tx, by, recordIds)).flatMap((about) => [raised(about), decided(about)])
  },
}

function raised(about: ConcernAbout): ChronologyEntry {
  return {
    ...common(about),
    id: `${about.id}-raised`,
    at: about.sentAt,
    mark: 'file',
    title: `${about.raisedByAgency} raised a concern`,
    text: about.account && saidWords(about.account),
    agencyName: about.raisedByAgency,
    authorName: `${about.raisedByName}, ${about.raisedByTitle}`,
    controllerAgencyId: about.raisedByAgencyId,
  }
}

function decided(about: ConcernAbout): ChronologyEntry {
  return {
    ...common(about),
    id: `${about.id}-decided`,
    at: about.decidedAt,
    mark: 'talk',
    title: `The screening desk decided: ${about.outcomeLabel}`,
    text: about.account?.reasons,
    agencyName: about.decidedByAgency,
    authorName: about.decidedByName,
    controllerAgencyId: about.raisedByAgencyId,
  }
}

function common({ recordId, reference, account }: ConcernAbout) {
  return {
    recordId,
    kind: 'concern',
    source: `Concern ${reference}`,
    // Without the account it is not known whether others are named: then it may not be said that none are.
    thirdParty: account?.namesOthers ?? true,
  }
}

function saidWords({
  whatSeen,
  whereSeen,
  whenSeen,
  shown,
  workingWell,
}: NonNullable<ConcernAbout['account']>): string {
  return [
    whatSeen,
    whereSeen && `Where: ${whereSeen}`,
    whenSeen && `When: ${whenSeen}`,
    shown && `What the child showed: ${shown}`,
    workingWell && `Working well: ${workingWell}`,
  ]
    .filter(Boolean)
    .join('\n')
}

/** Kinds of harm that were named in the child's decided concerns. */
export const concernStrands: RecordStrandsProvider = {
  recordKind: 'child',
  async load(tx, by, hold) {
    const { all } = await recordsOfOne(tx, hold.recordId)
    const abouts = await concernsAbout(tx, by, all)
    return [...new Set(abouts.flatMap((each) => each.account?.strandLabels ?? []))]
  },
}
