export { createChild, type NewChild } from './commands/create-child.js'
export type { IdentifierKind } from './domain/entry.js'
export {
  type Digester,
  type Identifier,
  type IdentifierRefusal,
  identifierFrom,
  readIdentifier,
} from './domain/identifiers/identifier.js'
export { type ChildHeader, childHeader } from './queries/child-header.query.js'
export { type ChildLine, childLines } from './queries/child-lines.query.js'
export type { Elsewhere } from './queries/elsewhere.query.js'
export { type LikelyChildren, likelyChildren } from './queries/likely-children.query.js'
export { type OnePerson, recordsOfOne, survivorsOf } from './queries/merged-records.query.js'
export { namesOf } from './queries/names.query.js'
export { type FoundChild, type SearchResult, searchPeople } from './queries/search.query.js'
