import { accept, type Outcome, refuse } from '../../../../kernel/outcome.js'

/** Ten digits whose last checks the rest, without spaces. */
export type NhsNumber = string & { readonly __nhsNumber: true }

export type NhsNumberRefusal = {
  readonly code: 'nhs-number-characters' | 'nhs-number-length' | 'nhs-number-check' | 'nhs-number-placeholder'
  readonly field: 'nhsNumber'
}

const field = 'nhsNumber'

/**
 * Reads an NHS number as people write it: `943 476 5919`, `943-476-5919`, `9434765919`. The tenth digit is 11 less the
 * weighted sum of the nine before it modulo 11; 11 stands for 0, and 10 is never issued (NHS Data Dictionary,
 * https://www.datadictionary.nhs.uk/attributes/nhs_number.html). Ten equal digits can pass that test and are refused
 * here: they are typed to fill a box.
 */
export function parseNhsNumber(text: string): Outcome<NhsNumber, NhsNumberRefusal> {
  const digits = text.trim().replace(/[\s\u2010-\u2015-]+/gu, '')
  if (!/^[0-9]*$/.test(digits)) return refuse({ code: 'nhs-number-characters', field })
  if (digits.length !== 10) return refuse({ code: 'nhs-number-length', field })
  if (/^(.)\1{9}$/.test(digits)) return refuse({ code: 'nhs-number-placeholder', field })
  if (checkDigit(digits) !== Number(digits[9])) return refuse({ code: 'nhs-number-check', field })
  return accept(digits as NhsNumber)
}

/** As it is read aloud and printed: `943 476 5919`. */
export function formatNhsNumber(number: NhsNumber): string {
  return `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`
}

/** 0 to 9, or 10, which no digit equals. */
function checkDigit(digits: string): number {
  let sum = 0
  for (let at = 0; at < 9; at += 1) sum += Number(digits[at]) * (10 - at)
  return (11 - (sum % 11)) % 11
}
