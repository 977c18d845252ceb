/** What the audit's codes are called on the page “Who has looked”. A code that is not here is said as it stands. */
const WORDS: Readonly<Record<string, string>> = {
  'access.record-opened': 'Made the record',
  'access.granted': 'Gave access',
  'access.revoked': 'Took access back',
  'access.restricted': 'Restricted the record',
  'access.restriction-lifted': 'Lifted the restriction',
  'access.conflict-declared': 'Declared a conflict of interest',
  'access.conflict-withdrawn': 'Withdrew a conflict of interest',
  'access.record-superseded': 'Merged it with another record',
  'access.record-restored': 'Undid a merge',
  'access.glass-broken': 'Opened it for a short time with a reason',
  'access.glass-reviewed': 'Reviewed an opening',
  'records.summary-viewed': 'Looked at the summary',
  'records.chronology-viewed': 'Looked at what has happened',
  'records.chronology-printed': 'Printed what has happened',
  'records.today-viewed': 'Saw it on Today',
  'records.looks-viewed': 'Looked at who has looked',
  'records.holders-viewed': 'Looked at who holds it',
  'documents.downloaded': 'Downloaded a file',
  'documents.kept': 'Added a file',
}

/** `people.details-viewed` becomes “Details viewed”. */
export function auditWords(action: string): string {
  const known = WORDS[action]
  if (known) return known
  const said = (action.split('.')[1] ?? action).replaceAll('-', ' ')
  return said.charAt(0).toUpperCase() + said.slice(1)
}

/** True for an entry that only looked; false for one that changed something. */
export function isLook(action: string): boolean {
  return /-(viewed|listed|read|printed|found)$/.test(action) || action === 'documents.downloaded'
}
