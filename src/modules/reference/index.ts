export { loadPack } from './commands/load-pack.js'
export {
  planPack,
  type PublicationPlan,
  type PublishRefusal,
  sayPublishRefusal,
} from './commands/plan-publication.js'
export { type Publication, type PublishedVersion, publishPack } from './commands/publish-pack.js'
export { findBoundary, type Stored } from './data/local-version.store.js'
export { type PackFiles, PACKS_FOLDER, readPackFolder } from './data/read-pack-folder.js'
export type { VersionId } from './data/tables.js'
export {
  type AssessmentTemplate,
  type Floor,
  type Rating,
  sectionsOf,
  templateIndicators,
} from './domain/assessment-template.js'
export { type Duration, sayDuration, sayEvery } from './domain/duration.js'
export { clockLengths, getNamedValue, getThreshold, type IntervalsVersion } from './domain/intervals.js'
export type { LocalitiesVersion, Locality } from './domain/localities.js'
export type { PackKind, PackVersion, PackVersionOf } from './domain/pack.js'
export {
  ACTION_KINDS,
  type ActionKind,
  entryLabel,
  type ListCode,
  type ListEntry,
  listEntries,
  type ReferenceListsVersion,
  SCREENING_OUTCOMES,
  type ScreeningOutcome,
} from './domain/reference-lists.js'
export { levelsByRank, type RiskLevel, type RiskLevelsVersion } from './domain/risk-levels.js'
export type { ContextKind, ContextKindsVersion } from './domain/context-kinds.js'
export type { Strand, StrandsVersion } from './domain/strands.js'
export { mapStrand, type StrandMapping, strandTree } from './domain/strand-mapping.js'
export type {
  Domain,
  Indicator,
  IndicatorKind,
  Section,
  SectionOf,
  SectionType,
  VoiceField,
} from './domain/template-sections.js'
export { activeItems, type Item } from './domain/version.js'
export {
  assessmentTemplate,
  assessmentTemplates,
  contextKinds,
  currentVersion,
  getVersion,
  intervals,
  localities,
  referenceLists,
  riskLevels,
  strands,
  calendarsOf,
  workingCalendar,
} from './queries/current-version.query.js'
export { listItems, type Option, optionsFrom } from './queries/list-items.query.js'
