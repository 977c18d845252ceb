import type { Block } from './block-builder.js'
import {
  type Findings,
  type Reading,
  type Remark,
  readAll,
  readCode,
  readDate,
  readMatching,
  readOne,
} from './block-reader.js'
import type { CensusChild } from './census-child.js'
import type { FieldRefusal } from './census-item.js'
import { DISABILITIES, ETHNICITIES, UPN_UNKNOWN } from './code-lists/characteristics.js'
import { codeReader } from './code-lists/code-list.js'
import { GENDERS, SEXES } from './code-lists/sex.js'
import { inOwnOrder, refuseEarlyEnd } from './read-dates.js'
import { readReferral } from './read-referral.js'

/** What one child's block comes to. A child is given only where nothing was refused. */
export type ReadChild = {
  readonly child: CensusChild | undefined
  /** Undefined where the block has none, or more than one. */
  readonly laChildId: string | undefined
  readonly refusals: readonly FieldRefusal[]
  readonly remarks: readonly Remark[]
}

/** `upntype` of the schema. Whether the check letter is right is not asked: old systems hold UPNs where it is not. */
const readUpn = readMatching(/^[A-Za-z]\d{11}[A-Za-z\d]$/)
const readUpnUnknown = readCode(codeReader(UPN_UNKNOWN))
const readGender = readCode(codeReader(GENDERS))
const readSex = readCode(codeReader(SEXES))
const readEthnicity = readCode(codeReader(ETHNICITIES))
const readDisability = readCode(codeReader(DISABILITIES))

/**
 * The local authority's identifier is any text. The collection of 2024-25 asks for at most 20 characters (rule 1570);
 * longer ones of other years are taken up to 100. White space and controls inside one would make two look alike.
 */
const readLaChildId: Reading<string> = (text) => {
  if (text.length > 100) return { refused: 'too-long' }
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text) ? { refused: 'not-in-form' } : text
}

const NOTHING: Block = { name: '', line: 0, fields: [], blocks: [] }

/**
 * Reads a child from its own block and from nothing else. Required is what the record would mean nothing without: an
 * identifier, a referral, and the date on which each thing began. What else the schema requires is remarked on.
 */
export function readChild(block: Block): ReadChild {
  const findings: Findings = { refusals: [], remarks: [] }
  const identifiers = onlyBlock(block, 'ChildIdentifiers', findings) ?? { ...NOTHING, line: block.line }
  const characteristics = onlyBlock(block, 'ChildCharacteristics', findings) ?? { ...NOTHING, line: block.line }
  const read = <T extends string>(name: string, reading: Reading<T>) => readOne(identifiers, name, reading, findings)

  const laChildId = read('LAchildID', readLaChildId)
  const child = {
    upn: read('UPN', readUpn),
    formerUpn: read('FormerUPN', readUpn),
    upnUnknown: read('UPNunknown', readUpnUnknown),
    birthDate: read('PersonBirthDate', readDate),
    expectedBirthDate: read('ExpectedPersonBirthDate', readDate),
    deathDate: read('PersonDeathDate', readDate),
    gender: read('GenderCurrent', readGender),
    sex: read('Sex', readSex),
    ethnicity: readOne(characteristics, 'Ethnicity', readEthnicity, findings),
    disabilities: unique(readAll(characteristics.blocks, 'Disability', readDisability, findings)),
    referrals: inOwnOrder(
      block.blocks.filter((each) => each.name === 'CINdetails').map((each) => readReferral(each, findings)),
    ),
  }
  refuseEarlyEnd(
    identifiers,
    { start: 'PersonBirthDate', end: 'PersonDeathDate' },
    child.birthDate,
    child.deathDate,
    findings,
  )

  const { refusals, remarks } = findings
  if (laChildId === undefined && !refusals.some(({ field }) => field === 'LAchildID' || field === 'ChildIdentifiers'))
    refusals.unshift({ code: 'missing', field: 'LAchildID', line: identifiers.line })
  if (!block.blocks.some(({ name }) => name === 'CINdetails'))
    refusals.push({ code: 'missing', field: 'CINdetails', line: block.line })

  const expect = (field: string, line: number) => remarks.push({ code: 'value-expected', field, line })
  if (!child.birthDate && !child.expectedBirthDate) expect('PersonBirthDate', identifiers.line)
  if (!child.gender && !child.sex) expect('GenderCurrent or Sex', identifiers.line)
  if (!child.ethnicity) expect('Ethnicity', characteristics.line)

  const whole = laChildId !== undefined && refusals.length === 0
  return { child: whole ? { laChildId: detached(laChildId), ...child } : undefined, laChildId, refusals, remarks }
}

/** The one block of a name. Two are refused: they are how two children run together look. */
function onlyBlock(block: Block, name: string, findings: Findings): Block | undefined {
  const [first, second] = block.blocks.filter((each) => each.name === name)
  if (!second) return first
  findings.refusals.push({ code: 'given-twice', field: name, line: second.line })
  return undefined
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)]
}

/** A copy of a text. A slice would keep the whole stretch of the file it was cut from in memory while the id is known. */
function detached(text: string): string {
  return Buffer.from(text).toString()
}
