import { accept, type Outcome } from '../../../../kernel/outcome.js'
import type { IdentifierKind } from '../entry.js'
import { type LaChildIdRefusal, parseLaChildId } from './la-child-id.js'
import { formatNhsNumber, type NhsNumber, type NhsNumberRefusal, parseNhsNumber } from './nhs-number.js'
import { parseUpn, type UpnRefusal } from './upn.js'

/** An identifier whose shape and check digit are right, with the keyed digest by which desks may ask who holds it. */
export type Identifier = { readonly kind: IdentifierKind; readonly value: string; readonly digest: string }

export type IdentifierRefusal = NhsNumberRefusal | UpnRefusal | LaChildIdRefusal

/** What keeps a digest from being guessed: `deps.secrets`. */
export type Digester = { digest(use: string, text: string): string }

/** Reads an identifier as it is typed. Refused when its shape or its check digit is wrong. */
export function readIdentifier(
  secrets: Digester,
  kind: IdentifierKind,
  text: string,
): Outcome<Identifier, IdentifierRefusal> {
  const read = valueOf(kind, text)
  return read.ok ? accept(identifierFrom(secrets, kind, read.value)) : read
}

/** An identifier already read elsewhere (a search, a census) in its plain form. */
export function identifierFrom(secrets: Digester, kind: IdentifierKind, value: string): Identifier {
  return { kind, value, digest: secrets.digest('identifier-pointer', `${kind} ${value}`) }
}

function valueOf(kind: IdentifierKind, text: string): Outcome<string, IdentifierRefusal> {
  if (kind === 'nhs-number') return parseNhsNumber(text)
  if (kind === 'la-child-id') return parseLaChildId(text)
  const upn = parseUpn(text)
  return upn.ok ? accept(upn.value.upn) : upn
}

/** As it is read aloud and printed. */
export function identifierInWords({ kind, value }: { kind: IdentifierKind; value: string }): string {
  return kind === 'nhs-number' ? formatNhsNumber(value as NhsNumber) : value
}

export const IDENTIFIER_WORDS = {
  'la-child-id': 'Council’s child number',
  upn: 'Unique pupil number',
  'nhs-number': 'NHS number',
} as const satisfies Record<IdentifierKind, string>
