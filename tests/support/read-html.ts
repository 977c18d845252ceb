/** Reading our own pages, whose attributes are always quoted: enough for tests that have no browser. */

export type Field = {
  readonly name: string
  readonly kind: 'text' | 'password' | 'textarea' | 'select' | 'radio' | 'checkbox' | 'hidden' | 'file' | 'submit'
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

/** The attributes of a tag to its end. A value may hold a `>`: only quotes end it. */
const ATTRIBUTES = '((?:\\s+[a-zA-Z_:-]+(?:="[^"]*")?)*)\\s*/?>'
const tag = (name: string, rest = '') => new RegExp(`<${name}${ATTRIBUTES}${rest}`, 'g')

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
  const hrefs = [...html.matchAll(tag('a'))].map(([, attributes = '']) => attributesOf(attributes).href ?? '')
  return [...new Set(hrefs.filter((href) => href.startsWith('/') && !href.startsWith('/assets/')))].map(
    (href) => href.split('#')[0] ?? '',
  )
}

export function formsOf(html: string): HtmlForm[] {
  return [...html.matchAll(tag('form', '([\\s\\S]*?)</form>'))].map(([, attributes = '', inside = '']) => {
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
  const tags = new RegExp(
    [
      `<(input)${ATTRIBUTES}`,
      `<(textarea)${ATTRIBUTES}([\\s\\S]*?)</textarea>`,
      `<(select)${ATTRIBUTES}([\\s\\S]*?)</select>`,
      `<(button)${ATTRIBUTES}`,
    ].join('|'),
    'g',
  )
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
      const options = [...(match[8] ?? '').matchAll(tag('option', '([\\s\\S]*?)</option>'))].map(
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
  if (type === 'radio' || type === 'checkbox' || type === 'hidden' || type === 'file' || type === 'password')
    return type
  return type === 'submit' ? 'submit' : 'text'
}

/** Where a form that only asks leads, sent as it stands with its first box ticked. */
export function asked({ action, fields }: HtmlForm, here: string): string {
  const query = new URLSearchParams()
  const ticked = new Set<string>()
  for (const { name, kind, value, chosen } of fields) {
    if (kind === 'submit' || kind === 'file') continue
    if (kind === 'radio' && !chosen) continue
    if (kind === 'checkbox' && ticked.has(name)) continue
    if (kind === 'checkbox') ticked.add(name)
    query.append(name, value)
  }
  return `${action?.split('?')[0] ?? here}?${query}`
}
