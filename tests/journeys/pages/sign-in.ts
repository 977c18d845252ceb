import { DEMONSTRATION_PASSWORD, type PEOPLE } from '../../../seeds/northmoor/index.js'
import type { Person } from './person.js'

type Account = (typeof PEOPLE)[keyof typeof PEOPLE]

/** Signs in with address and password and, where someone works from several places, from the one that is named. */
export async function signIn(person: Person, account: Account, seat?: string): Promise<void> {
  if (person.path() !== '/sign-in') await person.goTo('/sign-in')
  await giveAddressAndPassword(person, account)
  if (account.seats.length > 1) {
    await person.page.getByRole('radio', { name: new RegExp(`^${seat ?? account.seats[0]?.title},`) }).check()
    await person.press('Continue')
  }
}

export async function giveAddressAndPassword(person: Person, account: Account): Promise<void> {
  await person.write('Email address', account.email)
  await person.write('Password', DEMONSTRATION_PASSWORD)
  await person.press('Sign in')
}
