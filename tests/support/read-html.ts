/** Reading our own pages, whose attributes are always quoted: enough for tests that have no browser. */

export type Field = {
  readonly name: string
  readonly kind: 'text' | 'textarea' | 'select' | 'radio' | 'checkbox' | 'hidden' | 'file' | 'submit'
  /** The value as it is rendered: of a text, what stands in it; of a choice, what choosing it sends. */
  readonly value: string
  readonly chosen: boolean
  /** The values a select offers. */
  readonly options: readonly { readonly value: string; readonly chosen: boolean }[]
}
export type HtmlForm = {
  readonly method: 'get' | 'post'
  readonly action: string | undefined
  readonly multipart: boolean
  readonly fields: readonly Field[]
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&nbsp;': '\u00a0',
}

export function decodeHtml(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|quot|#39|#x27|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
}

export function attributesOf(tag: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name = '', value] of tag.matchAll(/\s([a-zA-Z_:-]+)(?:="([^"]*)")?/g))
    found[name] = decodeHtml(value ?? '')
  return found
}

/** The addresses a page links to, on this site. */
export function linksOf(html: string): string[] {
  const hrefs = [...html.matchAll(/<a(\s[^>]*)>/g)].map(([, attributes = '']) => attributesOf(attributes).href ?? '')
  return [...new Set(hrefs.filter((href) => href.startsWith('/') && !href.startsWith('/assets/')))].map(
    (href) => href.split('#')[0] ?? '',
  )
}

export function formsOf(html: string): HtmlForm[] {
  return [...html.matchAll(/<form(\s[^>]*)?>([\s\S]*?)<\/form>/g)].map(([, attributes = '', inside = '']) => {
    const { method, action, enctype } = attributesOf(attributes)
    return {
      method: method?.toLowerCase() === 'post' ? 'post' : 'get',
      action,
      multipart: enctype === 'multipart/form-data',
      fields: fieldsOf(inside),
    }
  })
}

function fieldsOf(html: string): Field[] {
  const tags =
    /<(input)(\s[^>]*)>|<(textarea)(\s[^>]*)>([\s\S]*?)<\/textarea>|<(select)(\s[^>]*)>([\s\S]*?)<\/select>|<(button)(\s[^>]*)>/g
  const fields: Field[] = []
  for (const match of html.matchAll(tags)) {
    const kind = match[1] ?? match[3] ?? match[6] ?? match[9]
    const attributes = attributesOf(match[2] ?? match[4] ?? match[7] ?? match[10] ?? '')
    const { name, value = '' } = attributes
    if (!name || 'disabled' in attributes) continue
    if (kind === 'textarea') {
      // The first line break after the tag belongs to the tag.
      const text = decodeHtml(match[5] ?? '').replace(/^\n/, '')
      fields.push({ name, kind, value: text, chosen: false, options: [] })
    } else if (kind === 'select') {
      const options = [...(match[8] ?? '').matchAll(/<option(\s[^>]*)?>([\s\S]*?)<\/option>/g)].map(
        ([, tag = '', words = '']) => {
          const option = attributesOf(tag)
          return { value: option.value ?? decodeHtml(words), chosen: 'selected' in option }
        },
      )
      const chosen = options.find((option) => option.chosen) ?? options[0]
      fields.push({ name, kind, value: chosen?.value ?? '', chosen: false, options })
    } else if (kind === 'button') fields.push({ name, kind: 'submit', value, chosen: false, options: [] })
    else fields.push({ name, kind: kindOf(attributes.type), value, chosen: 'checked' in attributes, options: [] })
  }
  return fields
}

function kindOf(type = 'text'): Field['kind'] {
  if (type === 'radio' || type === 'checkbox' || type === 'hidden' || type === 'file') return type
  return type === 'submit' ? 'submit' : 'text'
}
