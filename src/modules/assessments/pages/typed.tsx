import type { VNode } from 'preact'

/** What someone typed, with its lines and paragraphs as they were typed. */
export function Typed({ text }: { text: string }): VNode {
  const paragraphs = text.replaceAll('\r\n', '\n').split(/\n{2,}/)
  return (
    <>
      {paragraphs.map((paragraph) => (
        <p class="govuk-body">
          {paragraph.split('\n').map((line, index) => (
            <>
              {index > 0 && <br />}
              {line}
            </>
          ))}
        </p>
      ))}
    </>
  )
}

/** Where an answer would stand. */
export function NotAnswered(): VNode {
  return <p class="kith-meta">Nothing has been written here.</p>
}

/** The first paragraph, cut at a word where it is long. */
export function openingOf(text: string, most = 420): string {
  const first =
    text
      .trim()
      .replaceAll('\r\n', '\n')
      .split(/\n{2,}/)[0] ?? ''
  if (first.length <= most) return first
  const cut = first.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 60))} …`
}
