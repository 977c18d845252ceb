import { existsSync, readFileSync } from 'node:fs'
import { workFrom } from '../../modules/access/index.js'
import {
  anchorFile,
  type ChainFault,
  findPublicKey,
  readAnchorLines,
  readAnchors,
  verifyChain,
} from '../../modules/audit/index.js'
import { noteForAudit } from '../../platform/work.js'
import { type CliCommand, choosePartnership, operatorSeat, readWords, UsageError } from './command.js'

const WHAT: Record<ChainFault['code'], string> = {
  'entry-changed': 'was changed, or stands in another place than it was written',
  'entry-missing': 'follows a gap: an entry before it was deleted',
  'tail-missing': 'and everything after it is missing',
  'entry-past-head': 'stands past the end of its lane: it was put in from outside',
  'head-changed': 'is the end of its lane, whose mark does not fit it',
  'records-changed': 'names other records than it was written with',
  'anchored-entry-missing': 'was there when the chain was anchored and is missing now',
  'anchored-entry-changed': 'is not the entry that was anchored: the chain was computed anew',
  'lane-missing': 'is gone with its whole lane',
}

const MOST_SAID = 20

export const auditVerifyCommand: CliCommand = {
  name: 'audit verify',
  usage: 'kith audit verify [--partnership NAME] [--anchors FILE] [--key FILE] [--json]',
  summary: 'Checks the whole audit chain against itself and against its anchors; exits with 1 when anything is wrong',
  async run({ words, config, out, open }) {
    const { values } = readWords(words, {
      partnership: { type: 'string' },
      anchors: { type: 'string' },
      key: { type: 'string' },
      json: { type: 'boolean' },
    })
    const { deps } = await open()
    const partnershipId = await choosePartnership(deps, values.partnership)
    const lines = values.anchors ? linesOf(values.anchors) : readAnchorLines(config.anchorFolder, partnershipId)
    const key = values.key ? readFileSync(values.key, 'utf8') : findPublicKey(config.anchorFolder)
    if (lines.length > 0 && !key) throw new UsageError('There are anchors but no public key: give it with --key')
    const anchors = lines.length > 0 ? readAnchors(key ?? '', lines) : ({ ok: true, value: [] } as const)
    const seat = await operatorSeat(deps, partnershipId)
    const work = workFrom({ db: deps.db, clock: deps.clock, auditLanes: config.auditLanes }, seat, 'audit')
    const found = await work.look('audit.verified', async (tx, by) => {
      const verification = await verifyChain(tx, by, anchors.ok ? anchors.value : [])
      noteForAudit(tx, { action: 'audit.verified', records: [], fields: [] })
      return verification
    })
    const anchorFault = anchors.ok ? undefined : anchors.refusals[0]
    const sound = found.faults.length === 0 && !anchorFault
    if (values.json) {
      out(
        JSON.stringify({
          sound,
          entries: found.entries,
          sinceAnchor: found.sinceAnchor,
          anchoredAt: found.anchoredAt ?? null,
          faults: found.faults,
          anchorFault: anchorFault ?? null,
        }),
      )
      return sound ? 0 : 1
    }
    if (anchorFault)
      out(
        `The file of anchors is not to be relied on: line ${anchorFault.line} (${anchorFault.code}). ${values.anchors ?? anchorFile(config.anchorFolder, partnershipId)}`,
      )
    for (const fault of found.faults.slice(0, MOST_SAID))
      out(`Lane ${fault.lane}, entry ${fault.seq} ${WHAT[fault.code]}.`)
    if (found.faults.length > MOST_SAID) out(`And ${found.faults.length - MOST_SAID} more.`)
    out(
      sound
        ? `The chain is sound: ${found.entries} entries.`
        : `The chain is broken: ${found.faults.length} faults in ${found.entries} entries.`,
    )
    out(
      found.anchoredAt
        ? `${found.sinceAnchor} ${found.sinceAnchor === 1 ? 'entry follows' : 'entries follow'} the last anchor of ${found.anchoredAt}: whoever can rewrite the database can still change those unseen.`
        : 'There is no anchor yet: whoever can rewrite the database can change every entry unseen.',
    )
    return sound ? 0 : 1
  },
}

function linesOf(path: string): string[] {
  if (!existsSync(path)) throw new UsageError(`There is no file ${path}`)
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
}
