import type { Stop, StopCode } from '../../domain/stop.js'

/** What stops a publication, and what to do about it. */
const SAY: Readonly<Record<StopCode, (about: string) => string>> = {
  'page-unknown': (to) => `The link to ${to} leads to no page that is published. Change it, or publish that page first`,
  'page-waits': (to) => `The page at ${to} is not published yet. They can be published together once it is approved`,
  'link-elsewhere': (to) =>
    `The link to ${to} leads out of Be Aware. Put it into a part “Pages elsewhere”, where someone looks after it`,
  'service-unknown': (name) => `“${name}” is no service that is published. Choose another, or publish it first`,
  'service-unverified': (name) => `Nobody has verified ${name} yet. Ring it, and say that it is right`,
  'service-overdue': (name) => `The number of ${name} is overdue for a check. Ring it, and say that it is right`,
  'service-ended': (name) => `${name} does not answer any more. Take it out, or choose another`,
  'service-without-number': (name) => `${name} has no telephone number to ring`,
  'number-typed': (number) =>
    `The number ${number} is typed into the words, where nobody looks after it. Use {phone:…} with a service of the register`,
  'drawing-unknown': (name) => `There is no drawing “${name}”`,
  'not-opened-lately': (name) =>
    `Nobody has opened “${name}” for six months. Open it, see that it is right, and enter the day`,
  'title-names-harm': () =>
    'The title of the window names a kind of harm. Others may see it on the screen: say whom the page is for instead',
  'not-verified': () => 'Nobody has verified it yet. Ring the number, and say that it is right',
  'check-overdue': () => 'It is overdue for a check. Ring the number, and say that it is right',
  'still-used': (title) => `${title} still leads to it. Change that first`,
}

export function sayStop({ code, about }: Pick<Stop, 'code' | 'about'>): string {
  return SAY[code](about)
}

export type SaidStop = { readonly code: StopCode; readonly text: string; readonly fields: readonly string[] }

/** The same thing said of several places is said once, with the places. */
export function saidOnce(stops: readonly Stop[]): SaidStop[] {
  const said = new Map<string, SaidStop>()
  for (const { code, field, about } of stops) {
    const text = sayStop({ code, about })
    const fields = said.get(text)?.fields ?? []
    said.set(text, { code, text, fields: fields.includes(field) ? fields : [...fields, field] })
  }
  return [...said.values()]
}
