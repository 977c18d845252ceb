// Everything in this folder runs on the machine's own Node 20 or later, with nothing installed.
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** What the machine or the person has to put right, in one sentence; anything else that is thrown is a bug. */
export class CannotStart extends Error {}

/** Runs `work`, and says a CannotStart as its sentence alone, with exit code 1. */
export async function sayingWhy(work) {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
