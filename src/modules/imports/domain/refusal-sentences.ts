import type {
  FieldRefusal,
  FieldRefusalCode,
  FileRefusal,
  FileRefusalCode,
  RefusedChild,
  UnknownElement,
  Warning,
  WarningCode,
} from './census-item.js'

/**
 * One sentence for each reason a child is refused. They name the child, the field and the line, and quote the value: for
 * the data officer's report alone, never for a log, an error or a mail.
 */
export function sayRefusedChild({ laChildId, position, line, refusals }: RefusedChild): readonly string[] {
  const child = laChildId === undefined ? `Child ${position} in the file (line ${line})` : `Child ${quoted(laChildId)}`
  return refusals.map((refusal) => `${child}, line ${refusal.line}: ${FIELD[refusal.code](refusal)}.`)
}

const FIELD = {
  missing: ({ field }) => `‘${field}’ is missing`,
  'given-twice': ({ field }) => `‘${field}’ is given more than once, and may be given once`,
  'not-a-date': ({ field, value }) =>
    `‘${field}’ is ‘${quoted(value)}’, which is not a real date between 1900 and 2100`,
  'unknown-code': ({ field, value }) => `‘${field}’ is ‘${quoted(value)}’, which is not a code of the census`,
  'not-in-form': ({ field, value }) => `‘${field}’ is ‘${quoted(value)}’, which is not written as the census writes it`,
  'too-long': ({ field, value }) => `‘${field}’ is too long; it begins ‘${quoted(value)}’`,
  'broken-value': ({ field }) => `‘${field}’ has another element in the middle of its text`,
  'ends-before-it-starts': ({ field, value, against }) =>
    `‘${field}’ is ‘${quoted(value)}’, which is before ‘${against?.field}’, ‘${quoted(against?.value)}’`,
  'identifier-used-twice': ({ kept }) =>
    `the child at line ${kept?.line} has the same ‘LAchildID’ and was kept; ${
      kept?.saysTheSame ? 'this one says the same' : 'this one says something else, so check which is right'
    }`,
  'too-large': () => 'the child’s part of the file is too large to read',
} as const satisfies Record<FieldRefusalCode, (refusal: FieldRefusal) => string>

/** Why a whole file is refused. Nothing of a child stands in it. */
export function sayRefusedFile({ code, line }: FileRefusal): string {
  const at = AT_A_LINE.has(code) ? ` (line ${line})` : ''
  return `${FILE[code]}${at}. Nothing was imported.`
}

const AT_A_LINE: ReadonlySet<FileRefusalCode> = new Set<FileRefusalCode>([
  'truncated',
  'not-well-formed',
  'doctype',
  'badly-encoded',
  'too-deep',
  'too-long',
])

const FILE = {
  empty: 'The file is empty',
  truncated: 'The file stops before its end; it may not have been copied whole',
  'not-well-formed': 'The file is not well-formed XML',
  doctype: 'The file has a document type declaration, which a census return never has and which is not safe to read',
  'badly-encoded': 'The file has characters that are not in the encoding it says it is in',
  'encoding-not-supported': 'The file is in an encoding that cannot be read; save it as UTF-8',
  'encoding-disagrees': 'The file says it is in one encoding and is in another; save it as UTF-8',
  'not-the-census': 'The file is not a Children in Need census return: it has no Message with Children',
  'file-too-large': 'The file is larger than may be imported',
  'too-many-children': 'The file has more children than may be imported at once',
  'too-deep': 'The file has elements within elements deeper than a census return goes',
  'too-long': 'The file has a part that is too long to read',
} as const satisfies Record<FileRefusalCode, string>

/** What was odd and refused nothing. */
export function sayWarning({ code, field, count, line, values }: Warning): string {
  const where = count === 1 ? `line ${line}` : `${count} times, first at line ${line}`
  const [first, second] = values.map(quoted)
  return `${WARNING[code](field, first ?? '', second ?? '')} (${where}).`
}

const WARNING = {
  'header-missing': () => 'The file has no header, so its year and council are not known',
  'header-value-missing': (field) => `The header has no ‘${field}’`,
  'header-value-unreadable': (field, value) => `The header’s ‘${field}’ is ‘${value}’, which cannot be read`,
  'not-the-census': (_field, value) => `The header says the collection is ‘${value}’ and not ‘CIN’`,
  'reference-date-outside-year': (_field, year, date) =>
    `The header’s reference date ${date} is not in its year, ${year}`,
  'reference-date-not-31-march': (_field, year, date) => `The header’s reference date is ${date}, not 31 March ${year}`,
  'headers-disagree': (field, one, other) => `The file gives ‘${field}’ twice, as ‘${one}’ and as ‘${other}’`,
  'no-children': () => 'The file has no children',
  'value-expected': (field) => `‘${field}’ is missing; the child was taken without it`,
  'code-out-of-year': (field, code) =>
    `‘${field}’ has the code ‘${code}’, which the collection of that year does not use`,
  'stray-text': (field) => `‘${field}’ has text outside any field, which was passed over`,
  'upn-check-letter': (field) =>
    `‘${field}’ has a check letter that does not fit its digits; it is kept as it is and not used to find the child`,
} as const satisfies Record<WarningCode, (field: string, first: string, second: string) => string>

export function sayUnknownElement({ path, count, line }: UnknownElement): string {
  const where = count === 1 ? `line ${line}` : `${count} times, first at line ${line}`
  return `‘${quoted(path)}’ is not an element of the census and was passed over (${where}).`
}

/** A value as it may stand in a sentence: short, and without characters that are not seen or that turn text round. */
function quoted(value: string | undefined): string {
  const seen = (value ?? '').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '□')
  return seen.length > 80 ? `${seen.slice(0, 80)}…` : seen
}
