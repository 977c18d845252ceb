import { textOf } from '../../../../platform/http/body.js'
import { definePublicPage, type PublicReply, type PublicRequest } from '../../../../platform/http/public-page.js'
import { readReturnKey } from '../../domain/return-key.js'
import { findToldOutcome } from '../../queries/what-became.query.js'
import { countsOf, intakeWork } from '../intake-work.js'
import { type At, at, page } from '../tell/at.js'
import { digestOfKey } from '../tell/sealed-journey.js'
import { BecameView } from './became.view.js'

/** Keys that are none, from one network in an hour: enough to mistype, and not to guess. */
const MOST_GUESSES = 10

export const becamePage = definePublicPage({
  path: '/be-aware/tell/what-became-of-it',
  async get(request) {
    const here = await at(request)
    return here ? shown(here, '', {}) : { kind: 'not-found' }
  },
  async post(request) {
    const here = await at(request)
    return here ? look(here, request) : { kind: 'not-found' }
  },
})

async function look(here: At, { deps, body, network, now }: PublicRequest): Promise<PublicReply> {
  const typed = textOf(body, 'key')
  const { guesses } = countsOf(deps)
  if (guesses.count(network, now) >= MOST_GUESSES)
    return shown(here, typed, {
      error: 'Too many keys that were not right came from your network. Wait an hour, then try again',
      status: 429,
    })
  const key = readReturnKey(typed)
  if (!key) return shown(here, typed, { error: 'Write all 16 letters and numbers of your key', status: 400 })
  const work = await intakeWork(deps, here.edition.partnershipId)
  const outcome = await work.look('intake.outcome-asked', (tx) => findToldOutcome(tx, digestOfKey(deps.secrets, key)))
  if (outcome) return page(<BecameView shown={here.shown} typed="" outcome={outcome} error={undefined} />)
  guesses.add(network, now)
  return shown(here, typed, { error: 'We have nothing with this key. Check each letter and number', status: 400 })
}

function shown(here: At, typed: string, { error, status = 200 }: { error?: string; status?: number }): PublicReply {
  return page(<BecameView shown={here.shown} typed={typed} outcome={undefined} error={error} />, status)
}
