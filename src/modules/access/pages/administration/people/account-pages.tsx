import type { PageDefinition } from '../../../../../platform/http/page.js'
import type { Tx } from '../../../../../platform/work.js'
import { closeAccount, openAccount, sendLinkAgain, signOutPerson, takeFactorAway } from '../../../commands/people.js'
import { findPerson, type Person } from '../../../queries/people.query.js'
import type { Confirmation } from '../confirm.view.js'
import { confirmPage } from '../confirm-page.js'
import { SAY_PERSON_REFUSAL as say } from './say-person.js'

const audit = 'access.person-form-viewed'

async function about(
  tx: Tx,
  accountId: string | undefined,
  asked: (person: Person) => Omit<Confirmation, 'back'>,
): Promise<Confirmation | undefined> {
  const person = await findPerson(tx, accountId ?? '')
  return person && { ...asked(person), back: `/administration/people/${person.accountId}` }
}

/** What is done to a whole account, each with its question first. */
export const accountPages: readonly PageDefinition[] = [
  confirmPage({
    path: '/administration/people/:accountId/close',
    audit,
    about: (tx, params) =>
      about(tx, params.accountId, ({ name }) => ({
        title: `Close the account of ${name}?`,
        says: ['They are signed out everywhere at once and cannot sign in again. Their seats stay until you end them.'],
        button: 'Close account',
        isGrave: true,
      })),
    run: (tx, by, { accountId = '' }) => closeAccount(tx, by, { accountId }),
    say,
    to: ({ back }) => `${back}?done=closed`,
  }),
  confirmPage({
    path: '/administration/people/:accountId/open',
    audit,
    about: (tx, params) =>
      about(tx, params.accountId, ({ name }) => ({
        title: `Open the account of ${name} again?`,
        says: ['They can sign in again as before, from the seats they still have.'],
        button: 'Open account',
      })),
    run: (tx, by, { accountId = '' }) => openAccount(tx, by, { accountId }),
    say,
    to: ({ back }) => `${back}?done=opened`,
  }),
  confirmPage({
    path: '/administration/people/:accountId/sign-out',
    audit,
    about: (tx, params) =>
      about(tx, params.accountId, ({ name }) => ({
        title: `Sign ${name} out everywhere?`,
        says: ['Every browser in which they are signed in is signed out. They can sign in again.'],
        button: 'Sign out everywhere',
      })),
    run: (tx, by, { accountId = '' }) => signOutPerson(tx, by, { accountId }),
    say,
    to: ({ back }) => `${back}?done=signed-out`,
  }),
  confirmPage({
    path: '/administration/people/:accountId/second-factor',
    audit,
    about: (tx, params) =>
      about(tx, params.accountId, ({ name }) => ({
        title: `Take away the second factor of ${name}?`,
        says: [
          'Do this only when you are certain that it is they who ask: see them, or ring them on a number you already had. Someone who has stolen their password would ask you the same.',
          'Their app and recovery codes stop working, they are signed out everywhere, and they set up another app when they next sign in.',
        ],
        button: 'I am certain: take it away',
        isGrave: true,
      })),
    run: (tx, by, { accountId = '' }) => takeFactorAway(tx, by, { accountId }),
    say,
    to: ({ back }) => `${back}?done=factor-taken`,
  }),
  confirmPage({
    path: '/administration/people/:accountId/link',
    audit,
    about: (tx, params) =>
      about(tx, params.accountId, ({ name, email, hasPassword }) => ({
        title: hasPassword ? `Send ${name} a link for a new password?` : `Send ${name} the invitation again?`,
        says: [`It goes to ${email}. Links that were sent before stop working.`],
        button: 'Send link',
      })),
    run: (tx, by, { accountId = '' }, deps) => sendLinkAgain(tx, by, { deps, accountId }),
    say,
    to: ({ back }) => `${back}?done=sent`,
  }),
]
