import { type Body } from '../../../../../platform/http/body.js'
import { typedDay } from '../../../../../platform/http/typed.js'
import { type Field, rowName, type Values } from './field.js'
import type { CalendarDate } from '../../../../../kernel/calendar-date.js'

/** The form filled in with what there is: as if it had been typed. */
export function typedFrom(fields: readonly Field[], values: Values): Body {
  return {
    fields: Object.fromEntries(fields.flatMap((field) => typedField(field, field.name, values[field.name]))),
    files: {},
  }
}

type Entry = [string, string | readonly string[]]

function typedField(field: Field, name: string, value: unknown): Entry[] {
  switch (field.kind) {
    case 'rows':
      return ((value ?? []) as Values[]).flatMap((row, index) =>
        field.fields.flatMap((each) => typedField(each, rowName(name, index, each.name), row[each.name])),
      )
    case 'lines':
      return [[name, ((value ?? []) as string[]).join('\n')]]
    case 'paragraphs':
      return [[name, ((value ?? []) as string[]).join('\n\n')]]
    case 'choices':
      return [[name, (value ?? []) as string[]]]
    case 'picks':
      return ((value ?? []) as string[]).map((each, index) => [`${name}-${index}`, each])
    case 'day':
      return Object.entries(typedDay(value as CalendarDate | undefined)).map(([part, text]) => [
        `${name}-${part}`,
        text,
      ])
    case 'known':
      return [[name, value === true ? 'yes' : value === false ? 'no' : 'unknown']]
    case 'tick':
      return value === true ? [[name, 'yes']] : []
    default:
      return [[name, typeof value === 'string' || typeof value === 'number' ? `${value}` : '']]
  }
}
