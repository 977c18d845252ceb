import { accept, type Outcome, refuse } from '../../../../kernel/outcome.js'

/** A unique pupil number in capitals, without spaces. */
export type Upn = string & { readonly __upn: true }

export type ParsedUpn = {
  readonly upn: Upn
  /** A school gives a temporary number while it asks the last school for the lasting one. It identifies no one for long. */
  readonly temporary: boolean
}

export type UpnRefusal = {
  readonly code: 'upn-length' | 'upn-shape' | 'upn-check-letter'
  readonly field: 'upn'
}

/** 0 is A and 22 is Z; I, O and S are left out. */
const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ'
const SHAPE = new RegExp(`^[${LETTERS}][0-9]{11}[0-9${LETTERS}]$`)
const field = 'upn'

/**
 * Reads a unique pupil number: a check letter and twelve digits, the last of which is a letter in a temporary number.
 * The check letter is the sum of each digit times its place (2 to 13) modulo 23; a final letter counts as its own
 * value. UK Government Data Standards Catalogue, Unique Pupil Number 2.0,
 * http://www.govtalk.gov.uk/gdsc/html/noframes/UniquePupilNumber-2-0-Release.htm; census rule 1510.
 */
export function parseUpn(text: string): Outcome<ParsedUpn, UpnRefusal> {
  const upn = text.replace(/\s+/gu, '').toUpperCase()
  if (upn.length !== 13) return refuse({ code: 'upn-length', field })
  if (!SHAPE.test(upn)) return refuse({ code: 'upn-shape', field })
  if (upnCheckLetter(upn.slice(1)) !== upn[0]) return refuse({ code: 'upn-check-letter', field })
  return accept({ upn: upn as Upn, temporary: /[A-Z]$/.test(upn) })
}

function upnCheckLetter(rest: string): string | undefined {
  let sum = 0
  for (const [at, character] of [...rest].entries()) {
    const value = /[0-9]/.test(character) ? Number(character) : LETTERS.indexOf(character)
    sum += value * (at + 2)
  }
  return LETTERS[sum % 23]
}
