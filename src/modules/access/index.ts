export { type AccountWanted, createAccount } from './commands/create-account.js'
export {
  type BreakGlassRefusal,
  breakGlass,
  type ReviewRefusal,
  reviewBreakGlass,
} from './commands/break-glass.js'
export {
  declareConflict,
  grantAccess,
  grantAccessTo,
  revokeGrants,
  setRestricted,
  setSupersededBy,
  withdrawConflict,
} from './commands/grants.js'
export { wallFor } from './commands/keep-wall.js'
export { openRecord, type RecordWanted } from './commands/open-record.js'
export { type Founding, foundPartnership } from './commands/found-partnership.js'
export { type AgencyFields, addAgency, addTeam } from './commands/agencies.js'
export { addSeat } from './commands/seats.js'
export { serviceSeat } from './commands/service-seat.js'
export { asRecords } from './data/as-record.js'
export { enterPartnership, findSeat } from './data/seat.store.js'
export { type SignInLimits, signInsIn } from './data/sign-in.store.js'
export {
  EVERY_PART,
  type Grant,
  type GrantHolder,
  type GrantId,
  type GrantLevel,
  type GrantWanted,
} from './domain/grant.js'
export { seesCases } from './domain/scopes.js'
export type { RowWall } from './domain/wall.js'
export { findHold, holdOn, holdsOn } from './queries/hold.query.js'
export {
  type AgencyRow,
  type Colleague,
  listAgencies,
  listColleagues,
  listTeams,
  type TeamRow,
} from './queries/colleagues.query.js'
export { type Conflict, type Holder, listConflicts, listHolders, nameSeats } from './queries/holders.query.js'
export { findOpening, listOpenings, type Opening } from './queries/openings.query.js'
export { listPartnerships, type NamedPartnership } from './queries/partnerships.query.js'
export { mergedInto } from './queries/merged-into.query.js'
export { ORDINARY_PURPOSE, type WorkParts, workFrom } from './work.js'
export { hashPassword } from './data/password-hash.js'
export { AGENCY_KIND_WORDS, ROLE_WORDS } from './domain/role-words.js'
export { type Account, findAccount } from './data/account.store.js'
export {
  type AdministratorRefusal,
  type AdministratorWanted,
  createAdministrator,
} from './commands/create-administrator.js'
export type { LocalDataPack, LocalDataProvider } from './domain/local-data-provider.js'
export { setUpCode } from './domain/set-up-code.js'
export { needsSetUp } from './queries/needs-set-up.query.js'
