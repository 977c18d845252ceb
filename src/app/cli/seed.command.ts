import { demonstrationSignIns, seedNorthmoor } from '../../../seeds/northmoor/index.js'
import { PACKS } from '../prepare-first-use.js'
import { type CliCommand, UsageError } from './command.js'

export const seedCommand: CliCommand = {
  name: 'seed',
  usage: 'kith seed',
  summary: 'Tells the story of Northmoor, the fictional partnership, in an installation without a partnership',
  async run({ out, open }) {
    const { deps } = await open()
    const there = await deps.db.selectFrom('partnershipDirectory').select('name').execute()
    if (there.length > 0)
      throw new UsageError(`${there[0]?.name} is here already: the demonstration is for an empty installation`)
    await seedNorthmoor(deps, PACKS)
    for (const line of demonstrationSignIns()) out(line)
    return 0
  },
}
