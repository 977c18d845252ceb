import { textOf } from '../../../../platform/http/body.js'
import { defineDoorway } from '../../../../platform/http/doorway.js'
import { seeOther, show } from '../../../../platform/http/page.js'
import { askReset } from '../../commands/ask-reset.js'
import { waitWords } from '../wait-words.js'
import { whoAsks } from '../who-asks.js'
import { AskResetView, ResetSentView } from './ask-reset.view.js'

/** Asks for an address to mail a link to. Says the same whoever asks, and for whichever address. */
export const askResetDoorway = defineDoorway({
  path: '/reset',
  get: () => show(<AskResetView email="" />),
  async post(request) {
    const { deps, now, body } = request
    const email = textOf(body, 'email')
    if (!/^[^\s@]+@[^\s@]+$/.test(email.trim()))
      return show(<AskResetView email={email} error="Enter an email address, like name@example.gov.uk" />, 400)
    const outcome = await askReset(deps, { email, who: whoAsks(request), now })
    if (outcome.ok) return seeOther('/reset/sent')
    const until = outcome.refusals[0]?.until ?? now
    const error = `Links were asked for too often from here. Wait ${waitWords(now, until)}, then try again.`
    return show(<AskResetView email={email} error={error} />, 400)
  },
})

export const resetSentDoorway = defineDoorway({ path: '/reset/sent', get: () => show(<ResetSentView />) })
