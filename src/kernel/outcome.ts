/** What a rule, a command or a form says: yes with a value, or no with the reasons. A bug throws instead. */
export type Outcome<T, R extends Refusal = Refusal> = Accepted<T> | Refused<R>
export type Accepted<T> = { readonly ok: true; readonly value: T }
export type Refused<R extends Refusal> = { readonly ok: false; readonly refusals: readonly R[] }

/** Why something cannot be done: a code that a view turns into a sentence, and the field it belongs to. */
export type Refusal = { readonly code: string; readonly field?: string | undefined }

export function accept(): Accepted<undefined>
export function accept<T>(value: T): Accepted<T>
export function accept<T>(value?: T): Accepted<T | undefined> {
  return { ok: true, value }
}

export function refuse<const R extends Refusal>(...refusals: [R, ...R[]]): Refused<R> {
  return { ok: false, refusals }
}

/** For rules that gather every reason before answering. */
export function refuseAll<R extends Refusal>(refusals: readonly R[]): Refused<R> {
  if (refusals.length === 0) throw new Error('A refusal needs at least one reason')
  return { ok: false, refusals }
}
