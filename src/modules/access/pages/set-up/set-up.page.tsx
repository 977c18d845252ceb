import { textOf } from '../../../../platform/http/body.js'
import { defineDoorway } from '../../../../platform/http/doorway.js'
import { seeOther, show } from '../../../../platform/http/page.js'
import { networkDigestOf } from '../../commands/who-asks.js'
import { claimTry, forgiveTries } from '../../data/sign-in-attempt.store.js'
import { isSetUpCode } from '../../domain/set-up-code.js'
import { waitWords } from '../wait-words.js'
import { SetUpCodeView } from './set-up.view.js'
import { sealSoFar } from './so-far.js'
import { whileEmpty } from './while-empty.js'

/** The first page of an empty Kith: the code from its console. */
export const setUpDoorway = defineDoorway({
  path: '/set-up',
  get: whileEmpty(async () => show(<SetUpCodeView />)),
  post: whileEmpty(async (request) => {
    const { deps, body, now } = request
    const counted = [{ key: `set-up ${networkDigestOf(deps, request)}`, allowance: 'set-up-code' as const }]
    const claim = await claimTry(deps.db, counted, now)
    if (claim.waitUntil) {
      const error = `There were too many wrong codes. Wait ${waitWords(now, claim.waitUntil)}, then try again.`
      return show(<SetUpCodeView error={error} />, 400)
    }
    if (!isSetUpCode(deps.secrets.digest, textOf(body, 'code')))
      return show(<SetUpCodeView error="That is not the set-up code. It stands on the console of this Kith." />, 400)
    await forgiveTries(deps.db, counted)
    return seeOther(`/set-up/partnership?so-far=${sealSoFar(deps, { at: now.getTime() })}`)
  }),
})
