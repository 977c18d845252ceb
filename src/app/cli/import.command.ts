import { createReadStream, statSync } from 'node:fs'
import { open as openFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { SeatId } from '../../kernel/ids.js'
import { findAccount, listAgencies, listColleagues, workFrom } from '../../modules/access/index.js'
import {
  addCounts,
  CENSUS_PURPOSE,
  type CensusCounts,
  checkCensus,
  isSoundUpn,
  NO_COUNTS,
  reportHeading,
  reportRows,
  sayRefusedChild,
  sayRefusedFile,
  sayUnknownElement,
  sayWarning,
  stageCensus,
} from '../../modules/imports/index.js'
import type { Config } from '../../platform/config.js'
import type { Deps } from '../../platform/deps.js'
import type { Work } from '../../platform/work.js'
import { type CliCommand, choosePartnership, operatorSeat, readWords, UsageError } from './command.js'

const PURPOSE_FAULTS = {
  'purpose-missing': 'Say why with --purpose',
  'purpose-too-long': 'Say why with --purpose, in 500 characters or fewer',
} as const

export const importCommand: CliCommand = {
  name: 'import',
  usage: 'kith import FILE… [--preview] [--json] [--purpose TEXT] [--for EMAIL] [--report FILE] [--partnership NAME]',
  summary: 'Stages Children in Need census returns to a data officer; with --preview, only says what they hold',
  async run({ words, config, out, say, open }) {
    const { values, positionals } = readWords(words, {
      preview: { type: 'boolean' },
      json: { type: 'boolean' },
      purpose: { type: 'string' },
      for: { type: 'string' },
      report: { type: 'string' },
      partnership: { type: 'string' },
    })
    if (positionals.length === 0) throw new UsageError('Say which file: kith import census-2022.xml')
    for (const file of positionals)
      if (!statSync(resolve(file), { throwIfNoEntry: false })?.isFile())
        throw new UsageError(`There is no file ${file}`)
    const purpose = values.purpose ?? CENSUS_PURPOSE
    const report = values.report === undefined ? undefined : await reportInto(resolve(values.report))
    const staging = values.preview ? undefined : await stagingFor(await open(), config, values)
    if (staging) {
      say(staging.to)
      if (values.purpose === undefined) say(`Purpose: ${purpose}. Say another with --purpose.`)
    }
    let sum = { counts: NO_COUNTS, refused: 0 }
    let exitCode = 0
    try {
      for (const file of positionals) {
        const read = await importOne(file, { purpose, staging, say, report })
        if (!read) {
          exitCode = 1
          continue
        }
        sum = { counts: addCounts(sum.counts, read.counts), refused: sum.refused + read.refused }
        if (!values.json) out(`${basename(file)}: ${countsInWords(read)}. ${read.became}`)
      }
    } finally {
      await report?.close()
    }
    if (values.json) out(JSON.stringify(sum))
    return exitCode
  },
}

type Staging = { readonly work: Work; readonly owner: SeatId; readonly to: string }
type Report = { add(rows: string): Promise<void>; close(): Promise<void> }
type Read = { readonly counts: CensusCounts; readonly refused: number; readonly became: string }

/** Reads one file and stages it; undefined where it is refused as a whole, which has then been said. */
async function importOne(
  file: string,
  {
    purpose,
    staging,
    say,
    report,
  }: { purpose: string; staging: Staging | undefined; say: (line: string) => void; report: Report | undefined },
): Promise<Read | undefined> {
  const path = resolve(file)
  const name = basename(path)
  const open = () => createReadStream(path, { highWaterMark: 1 << 18 })
  const checked = await checkCensus(open, {
    isSoundUpn,
    onRefused: async (child) => {
      if (report) await report.add(reportRows(child))
      else for (const sentence of sayRefusedChild(child)) say(sentence)
    },
  })
  if (!checked.ok) {
    for (const refusal of checked.refusals) say(`${name}: ${sayRefusedFile(refusal)}`)
    return undefined
  }
  const { summary, warnings, unknownElements } = checked.value
  for (const warning of warnings) say(`${name}: ${sayWarning(warning)}`)
  for (const element of unknownElements) say(`${name}: ${sayUnknownElement(element)}`)
  const read = { counts: summary.counts, refused: summary.refused }
  if (!staging) return { ...read, became: 'This was a preview: nothing has been imported.' }
  const { work, owner } = staging
  const outcome = await work.change((tx, by) =>
    stageCensus(tx, by, { owner, name, purpose, checked: checked.value, open }),
  )
  if (outcome.ok) return { ...read, became: 'Staged.' }
  const [refusal] = outcome.refusals
  if (refusal?.code === 'already-imported') {
    say(`${name}: This file is imported already. Nothing has changed.`)
    return { ...read, became: 'Imported already: nothing has changed.' }
  }
  if (refusal && refusal.code in PURPOSE_FAULTS)
    throw new UsageError(PURPOSE_FAULTS[refusal.code as keyof typeof PURPOSE_FAULTS])
  say(`${name}: The file changed while it was read. Nothing was imported; try again.`)
  return undefined
}

/** Where the rows go: to the data officer who is named, to the only one there is, or to the operator's own seat. */
async function stagingFor(
  { deps }: { deps: Deps },
  config: Config,
  { partnership, for: email }: { partnership?: string | undefined; for?: string | undefined },
): Promise<Staging> {
  const partnershipId = await choosePartnership(deps, partnership)
  const seat = await operatorSeat(deps, partnershipId)
  const work = workFrom({ db: deps.db, clock: deps.clock, auditLanes: config.auditLanes }, seat, 'import')
  const officers = await dataOfficers(deps, work)
  if (email !== undefined) {
    const officer = officers.find((each) => each.email === email.trim().toLowerCase())
    if (!officer) throw new UsageError(`Nobody who signs in as ${email} is a data officer of a council here`)
    return { work, owner: officer.seatId, to: forOfficer(officer) }
  }
  const [officer] = officers
  if (officer && officers.length === 1) return { work, owner: officer.seatId, to: forOfficer(officer) }
  return {
    work,
    owner: seat.id,
    to:
      officers.length === 0
        ? 'There is no data officer of a council here yet: staged to the operator, where nobody can choose from it. Import it again with --for EMAIL once there is one.'
        : 'There are several data officers here: staged to the operator, where nobody can choose from it. Import it again with --for EMAIL to stage it to one of them.',
  }
}

function forOfficer({ name, agencyName }: { name: string; agencyName: string }): string {
  return `For ${name}, ${agencyName}: nobody else sees it until they choose children.`
}

/** Data officers of children's social care, with the address they sign in with. */
async function dataOfficers(deps: Deps, work: Work) {
  const colleagues = await work.look('imports.data-officers-listed', async (tx) => {
    const councils = (await listAgencies(tx)).filter((each) => each.kind === 'childrens-social-care')
    const officers = await listColleagues(tx, { roles: ['data-officer'], limit: 200 })
    return officers.filter(({ agencyId }) => councils.some((each) => each.id === agencyId))
  })
  const accounts = await Promise.all(colleagues.map((each) => findAccount(deps.db, each.accountId)))
  return colleagues.map((each, at) => ({ ...each, email: accounts[at]?.email }))
}

async function reportInto(path: string): Promise<Report> {
  const file = await openFile(path, 'w', 0o600)
  await file.write(`\uFEFF${reportHeading}`)
  return { add: async (rows) => void (await file.write(rows)), close: () => file.close() }
}

const KINDS = [
  ['children', 'child', 'children'],
  ['referrals', 'referral', 'referrals'],
  ['assessments', 'assessment', 'assessments'],
  ['section47', 'section 47 enquiry', 'section 47 enquiries'],
  ['plans', 'plan', 'plans'],
  ['reviews', 'review', 'reviews'],
] as const

function countsInWords({ counts, refused }: { counts: CensusCounts; refused: number }): string {
  const words = KINDS.map(([kind, one, many]) => `${counts[kind]} ${counts[kind] === 1 ? one : many}`)
  return `${words.join(', ')}; ${refused} refused`
}
