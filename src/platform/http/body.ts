/** An uploaded file, held in memory: sizes are limited by the page. */
export type UploadedFile = { readonly name: string; readonly declaredType: string; readonly content: Buffer }

/** What a form sent. Values stand exactly as they were typed. */
export type Body = {
  readonly fields: Readonly<Record<string, string | readonly string[]>>
  readonly files: Readonly<Record<string, readonly UploadedFile[]>>
}

export const EMPTY_BODY: Body = { fields: {}, files: {} }

/** The field as typed; '' when it was not sent. The last value when it was sent several times. */
export function textOf(body: Body, name: string): string {
  const value = Object.hasOwn(body.fields, name) ? body.fields[name] : undefined
  return typeof value === 'string' ? value : (value?.at(-1) ?? '')
}

/** The values of a group of checkboxes, in order; empty when none was chosen. */
export function valuesOf(body: Body, name: string): string[] {
  const value = Object.hasOwn(body.fields, name) ? body.fields[name] : undefined
  if (value === undefined || value === '') return []
  return typeof value === 'string' ? [value] : value.filter((each) => each !== '')
}

/** The three boxes of a date, as typed: `name-day`, `name-month`, `name-year`. */
export function dateOf(body: Body, name: string): { day: string; month: string; year: string } {
  return { day: textOf(body, `${name}-day`), month: textOf(body, `${name}-month`), year: textOf(body, `${name}-year`) }
}

/**
 * Fields from a plain object, as kept in a draft; anything that is not text is left out. Half a surrogate pair, which
 * JSON can say and no text holds, becomes the replacement character, as it does in a form.
 */
export function bodyFromFields(fields: unknown): Body {
  const kept: Record<string, string | string[]> = {}
  if (typeof fields === 'object' && fields !== null) {
    for (const [name, value] of Object.entries(fields)) {
      const key = name.toWellFormed()
      if (typeof value === 'string') kept[key] = value.toWellFormed()
      else if (Array.isArray(value))
        kept[key] = value.filter((each): each is string => typeof each === 'string').map((each) => each.toWellFormed())
    }
  }
  return { fields: kept, files: {} }
}

type Part = { type: string; value?: unknown; filename?: string; mimetype?: string; toBuffer?: () => Promise<Buffer> }

/** Reads what fastify parsed: url-encoded text, or multipart with files. */
export async function readBody(parsed: unknown): Promise<Body> {
  if (typeof parsed !== 'object' || parsed === null) return EMPTY_BODY
  const fields: Record<string, string | string[]> = {}
  const files: Record<string, UploadedFile[]> = {}
  for (const [name, value] of Object.entries(parsed)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (typeof each === 'string') add(fields, name, each)
      else if (isPart(each) && each.type === 'file') {
        const content = each.toBuffer ? await each.toBuffer() : Buffer.alloc(0)
        if (content.length === 0 && !each.filename) continue
        files[name] ??= []
        files[name].push({ name: each.filename ?? '', declaredType: each.mimetype ?? '', content })
      } else if (isPart(each)) add(fields, name, typeof each.value === 'string' ? each.value : '')
    }
  }
  return { fields, files }
}

function add(fields: Record<string, string | string[]>, name: string, value: string): void {
  const before = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (before === undefined)
    Object.defineProperty(fields, name, { value, enumerable: true, writable: true, configurable: true })
  else if (Array.isArray(before)) before.push(value)
  else fields[name] = [before, value]
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && 'type' in value
}

/** PostgreSQL's text holds every character but one. */
export function holdsNul(body: Body): boolean {
  return Object.entries(body.fields).some(
    ([name, value]) => name.includes('\0') || (typeof value === 'string' ? value : value.join('')).includes('\0'),
  )
}
