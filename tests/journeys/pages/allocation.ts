import type { Person } from './person.js'

/** A manager gives a child who waits to a worker. */
export async function giveToWorker(person: Person, child: string, worker: string, reason: string): Promise<void> {
  await person.goTo('/allocations')
  await person.shot('allocations')
  await person.follow(new RegExp(`^Choose a worker ?: ${child}$`))
  await person.page.getByRole('radio', { name: worker }).check()
  await person.write('Why this worker?', reason)
  await person.shot('allocate')
  await person.press('Give to this worker')
}
