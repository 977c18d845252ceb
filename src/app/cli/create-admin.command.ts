import { createInterface } from 'node:readline/promises'
import { userInfo } from 'node:os'
import { createAdministrator } from '../../modules/access/index.js'
import { type CliCommand, choosePartnership, readWords, UsageError } from './command.js'

const SAY: Readonly<Record<string, string>> = {
  'account-closed': 'That account is closed: open it again in the administration, or use another address.',
  'agency-missing': 'The partnership has no open agency for the administrator.',
  'password-too-short': 'The password is too short: it needs 12 characters or more.',
  'password-common': 'That password is one of those that are tried first. Choose another.',
  'password-about-you': 'The password holds the name or the address. Choose another.',
}

export const createAdminCommand: CliCommand = {
  name: 'create-admin',
  usage:
    'kith create-admin --name NAME --email ADDRESS [--partnership NAME]   (the password is read from standard input)',
  summary: 'Gives someone an administrator’s seat; they set up their second factor when they first sign in',
  async run({ words, out, say, open }) {
    const { values } = readWords(words, {
      name: { type: 'string' },
      email: { type: 'string' },
      partnership: { type: 'string' },
    })
    if (!values.name || !values.email)
      throw new UsageError('Say who: kith create-admin --name "Ada Brookes" --email ada@council.example')
    const { deps } = await open()
    const partnershipId = await choosePartnership(deps, values.partnership)
    const password = await readPassword(say)
    const made = await createAdministrator(deps, {
      partnershipId,
      name: values.name,
      email: values.email,
      password,
      operator: `Operator ${userInfo().username}`,
    })
    if (!made.ok) {
      for (const refusal of made.refusals) say(SAY[refusal.code] ?? `Refused: ${refusal.code}`)
      return 1
    }
    out(`${values.name} is an administrator and signs in with ${values.email}.`)
    return 0
  },
}

/** One line of standard input, so that the password stands in no list of processes and no shell's history. */
async function readPassword(say: (line: string) => void): Promise<string> {
  if (process.stdin.isTTY) say('Type the password, then press Enter (it is shown):')
  const lines = createInterface({ input: process.stdin })
  try {
    for await (const line of lines) return line
    throw new UsageError('There was no password on standard input')
  } finally {
    lines.close()
  }
}
