import { SAY_MOVE } from '../say-moves.js'

/** What has just been done or could not be, by a code in the address. */
const DONE: Readonly<Record<string, string>> = {
  created: 'The draft is there. Add its parts, then send it for review.',
  sent: 'It waits for a second person now. They have been told.',
  'sent-back': 'It is a draft again, with your words. Whoever wrote it has been told.',
  published: 'It is published. The public reads it now.',
  planned: 'It is approved, and will be published at its time.',
  waits: 'It is approved. It is published together with the pages it leads to, as soon as they are approved too.',
  withdrawn: 'It is a draft again.',
  restored: 'A draft with what that version said is there. Send it for review to publish it again.',
  checked: 'Written down: found right today. The public sees the new date.',
  'taken-down': 'It is taken down. Nobody outside sees it any more.',
}

const NOT_DONE: Readonly<Record<string, string>> = {
  ...SAY_MOVE,
  'changed-meanwhile': 'Someone changed it while you were looking at it. Nothing was done: look at what it says now.',
  'open-already': 'Someone is writing on it already: it is shown below.',
  'nothing-to-copy': 'There is no such version.',
  'nothing-to-check': 'There is nothing to check.',
  'last-part': 'This is its last part. Add another before you take it out.',
}

export function toldIn(code: string | undefined): { kind: 'success' | undefined; text: string } | undefined {
  if (code === undefined) return undefined
  if (Object.hasOwn(DONE, code)) return { kind: 'success', text: DONE[code] as string }
  return Object.hasOwn(NOT_DONE, code) ? { kind: undefined, text: NOT_DONE[code] as string } : undefined
}
