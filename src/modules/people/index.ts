export { createChild, type NewChild } from './commands/create-child.js'
export { type EntryInput, keepEntry, type KeepEntryRefusal } from './commands/keep-entry.js'
export { mergePeople, type MergeRefusal, unmergePeople } from './commands/merge-people.js'
export { type MisfiledRefusal, moveEntry, strikeOutEntry } from './commands/misfiled.js'
export { addRelation, recordProfessional } from './commands/people-around.js'
export { setStatus } from './commands/set-status.js'
export { type MisfiledTrace, traceMisfiled } from './data/misfiled.store.js'
export { ageFrom, ageInWords } from './domain/age.js'
export type { EntryId, EntryKind, EntryValues, IdentifierKind } from './domain/entry.js'
export {
  type Digester,
  type Identifier,
  IDENTIFIER_WORDS,
  type IdentifierRefusal,
  identifierFrom,
  identifierInWords,
  readIdentifier,
} from './domain/identifiers/identifier.js'
export { AskElsewhere } from './pages/find/find.view.js'
export { misfiledFaults } from './pages/misfiled/misfiled.form.js'
export { MisfiledView } from './pages/misfiled/misfiled.view.js'
export { ChildResults, lineInWords, matchInWords } from './pages/child-results.js'
export { type ChildHeader, childHeader } from './queries/child-header.query.js'
export { type ChildLine, childLines } from './queries/child-lines.query.js'
export type { Elsewhere } from './queries/elsewhere.query.js'
export { type LikelyChildren, likelyChildren } from './queries/likely-children.query.js'
export { type OnePerson, recordsOfOne, survivorsOf } from './queries/merged-records.query.js'
export { namesOf } from './queries/names.query.js'
export { type FoundChild, type SearchResult, searchPeople } from './queries/search.query.js'
export { listStanding, type StandingEntryOf } from './queries/standing-entries.query.js'
