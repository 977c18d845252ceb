import type { Refusal } from '../kernel/outcome.js'

type Coded<Code extends string> = Refusal & { readonly code: Code }
type Say<Code extends string> = Readonly<Record<Code, string>>

/** The sentence beside a control: of the first refusal that belongs to its field. */
export function errorFor<Code extends string>(
  refusals: readonly Coded<NoInfer<Code>>[],
  say: Say<Code>,
  field: string,
): string | undefined {
  const found = refusals.find((each) => each.field === field)
  return found && say[found.code]
}

/** Every refusal for the error summary, linked to its control: for one of `dates`, to the first of its three boxes. */
export function errorsFor<Code extends string>(
  refusals: readonly Coded<NoInfer<Code>>[],
  say: Say<Code>,
  dates: readonly string[] = [],
): { text: string; href?: string }[] {
  return refusals.map(({ code, field }) => ({
    text: say[code],
    ...(field && { href: `#${field}${dates.includes(field) ? '-day' : ''}` }),
  }))
}
