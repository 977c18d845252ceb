export { LEVEL_REVIEW, RE_ENTRY_WATCH } from './domain/clock-rules.js'
export type { DecisionId, DiscussionId } from './domain/level.js'
export type { MaceStatus } from './domain/standing-level.js'
export { type CurrentLevel, currentLevel, isOpenToMace } from './queries/current-level.query.js'
