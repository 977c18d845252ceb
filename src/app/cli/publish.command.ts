import { accept, refuse } from '../../kernel/outcome.js'
import { workFrom } from '../../modules/access/index.js'
import {
  type Publication,
  publishPack,
  type PublishRefusal,
  readPackFolder,
  sayPublishRefusal,
} from '../../modules/reference/index.js'
import { type CliCommand, choosePartnership, operatorSeat, readWords, UsageError } from './command.js'

export const publishCommand: CliCommand = {
  name: 'publish',
  usage: 'kith publish FOLDER [--partnership NAME] [--preview]',
  summary: 'Checks a pack of local data, says in words what would change, and publishes its new versions',
  async run({ words, config, out, open }) {
    const { values, positionals } = readWords(words, { partnership: { type: 'string' }, preview: { type: 'boolean' } })
    const folder = positionals[0]
    if (!folder) throw new UsageError('Say which pack: kith publish packs/north-yorkshire')
    const { deps } = await open()
    const partnershipId = await choosePartnership(deps, values.partnership)
    const seat = await operatorSeat(deps, partnershipId)
    const work = workFrom({ db: deps.db, clock: deps.clock, auditLanes: config.auditLanes }, seat, 'local-data')
    const files = readPackFolder(folder)
    let planned: Publication | undefined
    const outcome = await work.change<undefined, PublishRefusal | { code: 'preview-only' }>(async (tx, by) => {
      const published = await publishPack(tx, by, files)
      if (!published.ok) return published
      planned = published.value
      return values.preview ? refuse({ code: 'preview-only' as const }) : accept()
    })
    if (planned) {
      for (const { name, validFrom, differences } of planned.published) {
        out(`${name}, from ${validFrom}:`)
        for (const difference of differences) out(`  ${difference}`)
      }
      if (planned.published.length === 0) out('Nothing is new: every version is published already.')
      out(
        values.preview
          ? 'This was a preview: nothing has been published.'
          : `Published ${planned.published.length}; ${planned.unchanged.length} unchanged.`,
      )
      return 0
    }
    if (!outcome.ok) {
      for (const refusal of outcome.refusals)
        if (refusal.code !== 'preview-only') out(sayPublishRefusal(refusal as PublishRefusal))
      return 1
    }
    return 0
  },
}
