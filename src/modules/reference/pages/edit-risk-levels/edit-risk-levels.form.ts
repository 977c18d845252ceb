import { typedDay } from '../../../../platform/http/typed.js'
import { ROLES, type Role } from '../../../../kernel/actor.js'
import { accept, type Outcome, refuseAll } from '../../../../kernel/outcome.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import type { EditedLevel, EditedLevels } from '../../commands/edit-risk-levels.js'
import type { Stored } from '../../data/local-version.store.js'
import { type Duration, durationSchema } from '../../domain/duration.js'
import { levelsByRank, type RiskLevel, type RiskLevelsVersion } from '../../domain/risk-levels.js'
import {
  type FieldFault,
  MOST_WORDS,
  readVersionForm,
  type TypedVersion,
  typedVersion,
  type VersionFault,
} from '../editing/version-form.js'

/** A level as typed; all of it text. `code` is empty for a new one. */
export type TypedLevel = Readonly<Record<(typeof FIELDS)[number], string>>
const FIELDS = [
  'code',
  'label',
  'rank',
  'definition',
  'openToMace',
  'reviewLength',
  'reviewUnit',
  'entryTest',
  'exitTest',
  'approver',
  'retired',
  'verified',
] as const

export type TypedLevels = TypedVersion & {
  readonly removalTest: string
  readonly removalDecider: string
  readonly levels: readonly TypedLevel[]
}

export type LevelFault =
  | VersionFault
  | FieldFault<
      | 'label-missing'
      | 'label-too-long'
      | 'rank-not-a-number'
      | 'definition-missing'
      | 'definition-too-long'
      | 'review-missing'
      | 'review-not-a-number'
      | 'entry-test-missing'
      | 'exit-test-missing'
      | 'line-too-long'
      | 'approver-missing'
      | 'removal-test-missing'
      | 'removal-decider-missing'
    >

/** So many levels at most: nobody reads more, and a page of them ends somewhere. */
const MOST_LEVELS = 20

const EMPTY_LEVEL = Object.fromEntries(FIELDS.map((field) => [field, ''])) as TypedLevel

/** The form filled in with the version that is edited, and an empty level at the end. */
export function typedFromLevels(version: Stored<RiskLevelsVersion>): TypedLevels {
  return {
    baseId: version.versionId,
    startsOn: typedDay(undefined),
    source: '',
    removalTest: version.removal.test.join('\n'),
    removalDecider: version.removal.decider,
    levels: [...levelsByRank(version).map(typedLevel), EMPTY_LEVEL],
  }
}

/** The form as it was sent. */
export function typedLevels(body: Body): TypedLevels {
  const sent = Array.from({ length: MOST_LEVELS }, (_, at) => at).filter((at) => `level-${at}-label` in body.fields)
  return {
    ...typedVersion(body),
    removalTest: textOf(body, 'removalTest'),
    removalDecider: textOf(body, 'removalDecider'),
    levels: sent.map(
      (at) => Object.fromEntries(FIELDS.map((field) => [field, textOf(body, `level-${at}-${field}`)])) as TypedLevel,
    ),
  }
}

/** Reads what was typed, with every fault at its control. An empty new level is left out. */
export function readLevelsForm(typed: TypedLevels): Outcome<EditedLevels, LevelFault> {
  const faults: LevelFault[] = []
  const { baseId, startsOn, source } = readVersionForm(typed, (fault) => faults.push(fault))
  const levels = typed.levels.flatMap((level, at) => (isLeftOut(level) ? [] : [readLevel(level, at, faults)]))
  const test = readLines(typed.removalTest, 'removalTest', faults)
  if (test.length === 0) faults.push({ code: 'removal-test-missing', field: 'removalTest' })
  const decider = readRole(typed.removalDecider)
  if (!decider) faults.push({ code: 'removal-decider-missing', field: 'removalDecider' })
  if (faults.length > 0 || !startsOn || !decider) return refuseAll(faults)
  return accept({ baseId, startsOn, source, removal: { test, decider }, levels })
}

function readLevel(typed: TypedLevel, at: number, faults: LevelFault[]): EditedLevel {
  const fault = (code: LevelFault['code'], field: (typeof FIELDS)[number]) =>
    faults.push({ code, field: `level-${at}-${field}` } as LevelFault)
  const label = typed.label.trim()
  if (!label) fault('label-missing', 'label')
  if (label.length > MOST_WORDS) fault('label-too-long', 'label')
  const rank = /^\s*\d{1,2}\s*$/.test(typed.rank) ? Number(typed.rank) : NaN
  if (!(rank <= MOST_LEVELS)) fault('rank-not-a-number', 'rank')
  const definition = typed.definition.trim()
  if (!definition) fault('definition-missing', 'definition')
  if (definition.length > MOST_WORDS) fault('definition-too-long', 'definition')
  const openToMace = typed.openToMace === 'yes'
  const reviewEvery = readReview(typed)
  if (reviewEvery === 'not-a-number') fault('review-not-a-number', 'reviewLength')
  if (reviewEvery === null && openToMace && !typed.retired) fault('review-missing', 'reviewLength')
  const entryTest = readLines(typed.entryTest, `level-${at}-entryTest`, faults)
  if (entryTest.length === 0) fault('entry-test-missing', 'entryTest')
  const exitTest = readLines(typed.exitTest, `level-${at}-exitTest`, faults)
  if (exitTest.length === 0 && openToMace && !typed.retired) fault('exit-test-missing', 'exitTest')
  const approver = readRole(typed.approver)
  if (!approver) fault('approver-missing', 'approver')
  return {
    code: typed.code || undefined,
    label,
    rank,
    definition,
    openToMace,
    reviewEvery: reviewEvery === 'not-a-number' ? null : reviewEvery,
    entryTest,
    exitTest,
    approver: approver ?? 'administrator',
    isRetired: typed.retired === 'yes',
    isVerified: typed.verified === 'yes',
  }
}

function readReview({ reviewLength, reviewUnit }: TypedLevel): Duration | null | 'not-a-number' {
  if (reviewLength.trim() === '') return null
  const length = /^\s*\d{1,4}\s*$/.test(reviewLength) ? Number(reviewLength) : 0
  const read = durationSchema.safeParse({ length, unit: reviewUnit })
  return read.success ? read.data : 'not-a-number'
}

/** One test a line; empty lines are nothing. */
function readLines(text: string, field: string, faults: LevelFault[]): string[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  if (lines.some((line) => line.length > MOST_WORDS)) faults.push({ code: 'line-too-long', field })
  return lines
}

function readRole(text: string): Role | undefined {
  return ROLES.find((role) => role === text)
}

/** A new level of which nothing was written. */
function isLeftOut({ code, label, rank, definition, entryTest, exitTest }: TypedLevel): boolean {
  return code === '' && [label, rank, definition, entryTest, exitTest].every((text) => text.trim() === '')
}

function typedLevel(level: RiskLevel): TypedLevel {
  return {
    code: level.code,
    label: level.label,
    rank: String(level.rank),
    definition: level.definition,
    openToMace: level.openToMace ? 'yes' : 'no',
    reviewLength: level.reviewEvery ? String(level.reviewEvery.length) : '',
    reviewUnit: level.reviewEvery?.unit ?? 'calendar-week',
    entryTest: level.entryTest.join('\n'),
    exitTest: level.exitTest.join('\n'),
    approver: level.approver,
    retired: '',
    verified: '',
  }
}
