import { getDocumentProxy } from 'unpdf'

/** Words, or where a marked stretch of them begins and ends. */
type Item =
  | { readonly str: string; readonly hasEOL: boolean }
  | { readonly type: string; readonly tag?: string; readonly id?: string | null }

type Node = { role?: string; children?: Node[]; type?: string; id?: string }

export type ReadPdf = {
  readonly title: unknown
  readonly language: unknown
  readonly isTagged: boolean
  /** What a reader’s title bar shows: the title, not the name of the file. */
  readonly showsTitle: boolean
  readonly pages: number
  /** Each element that holds words, in the order of the structure: its role and the words. */
  readonly elements: readonly { readonly role: string; readonly words: string }[]
  /** Everything that is printed and not marked as only for the eye, in the order in which it is drawn. */
  readonly drawn: string
  /** Printed words that stand in no element and are not marked as an artefact either. */
  readonly untagged: string
}

/** A PDF as a reader of another make takes it in. */
export async function readPdf(content: Buffer): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(content))
  const [{ info }, marks, preferences] = [
    (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> },
    (await pdf.getMarkInfo()) as { Marked?: boolean } | null,
    (await pdf.getViewerPreferences()) as { DisplayDocTitle?: boolean } | null,
  ]
  const elements: { role: string; words: string }[] = []
  let drawn = ''
  let untagged = ''
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const words = new Map<string, string>()
    const open: (string | undefined)[] = []
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    for (const item of items as readonly Item[]) {
      if ('type' in item) {
        if (item.type === 'endMarkedContent') open.pop()
        else if (item.tag === 'Artifact') open.push('artefact')
        else open.push('id' in item ? (item.id ?? undefined) : undefined)
        continue
      }
      const said = item.str + (item.hasEOL ? ' ' : '')
      const id = open.findLast((each) => each !== undefined)
      if (id === 'artefact') continue
      drawn += said
      if (id === undefined) untagged += said
      else words.set(id, (words.get(id) ?? '') + said)
    }
    const visit = (node: Node, role: string): void => {
      if (node.type === 'content' && node.id) elements.push({ role, words: tidy(words.get(node.id) ?? '') })
      for (const child of node.children ?? []) visit(child, node.role ?? role)
    }
    visit((await page.getStructTree()) as Node, '')
  }
  return {
    title: info['Title'],
    language: info['Language'],
    isTagged: marks?.Marked === true,
    showsTitle: preferences?.DisplayDocTitle === true,
    pages: pdf.numPages,
    elements,
    drawn: tidy(drawn),
    untagged: tidy(untagged),
  }
}

function tidy(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
