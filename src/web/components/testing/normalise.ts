/** Elements whose surrounding white space a reader can see. Everything else stands on lines or in boxes of its own. */
const INLINE = new Set(['a', 'abbr', 'b', 'em', 'i', 'small', 'span', 'strong', 'time'])
const VERBATIM = new Set(['textarea', 'pre'])
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ctdot: '⋯',
}

/**
 * HTML as a list of tags (`<…>`) and runs of text (`= …`) that two equal documents share: attributes in order, white
 * space as a browser would show it, entities decoded. For well-formed markup only; it is not a parser.
 */
export function normalise(html: string): string[] {
  const tokens = html.match(/<!--[\s\S]*?-->|<\/?[a-zA-Z][^\s/>]*(?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+/g) ?? []
  const out: string[] = []
  let verbatim = false
  // A space is held back until something inline follows it, so that its side of an inline tag makes no difference.
  let space: 'none' | 'held' | 'swallow' = 'swallow'
  for (const token of tokens) {
    if (token.startsWith('<!--')) continue
    const name = /^<\/?([^\s/>]+)/.exec(token)?.[1]?.toLowerCase()
    if (name === undefined && verbatim) {
      out.push(`= ${decode(token).replace(/^\n/, '')}`)
      continue
    }
    if (name === undefined) {
      const words = decode(token.replace(/[ \t\r\n]+/g, ' ').trim())
      if (/^\s/.test(token) && space === 'none') space = 'held'
      if (words === '') continue
      appendText(out, (space === 'held' ? ' ' : '') + words)
      space = /\s$/.test(token) ? 'held' : 'none'
      continue
    }
    const isEnd = token.startsWith('</')
    if (!INLINE.has(name)) space = 'swallow'
    else if (space === 'held' && !isEnd) {
      appendText(out, ' ')
      space = 'swallow'
    }
    if (VERBATIM.has(name)) verbatim = !isEnd
    if (!/^<\/(path|input|br|hr)>$/.test(token)) out.push(tag(token, name))
  }
  return out
}

function appendText(out: string[], text: string): void {
  const last = out.at(-1)
  if (last?.startsWith('= ')) out[out.length - 1] = last + text
  else out.push(`= ${text}`)
}

function tag(token: string, name: string): string {
  if (token.startsWith('</')) return `</${name}>`
  const attributes: string[] = []
  for (const match of token.slice(name.length + 1, -1).matchAll(/([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g)) {
    const [, key = '', double, single] = match
    const value = decode(double ?? single ?? '')
    attributes.push(`${key}="${key === 'class' ? sortedClasses(value) : value}"`)
  }
  return `<${[name, ...attributes.toSorted()].join(' ')}>`
}

function sortedClasses(value: string): string {
  return value.split(/\s+/).filter(Boolean).toSorted().join(' ')
}

function decode(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#[0-9]+|[a-z]+);/gi, (whole, entity: string) => {
    if (entity.startsWith('#x')) return String.fromCodePoint(Number.parseInt(entity.slice(2), 16))
    if (entity.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1)))
    return ENTITIES[entity] ?? whole
  })
}
