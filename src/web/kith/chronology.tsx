import type { VNode } from 'preact'
import { classes, type Content, type Words } from '../components/props.js'
import { Shape, type ShapeName } from './shapes.js'
import { Voice, type VoiceProps } from './voice.js'
import { Withheld } from './withheld.js'

type Moment = {
  /** In words: “Sun 22 Nov, 6:40pm”, “13 to 18 Nov”. */
  when: Words
  /** For machines: `2026-11-22T18:40`. Left out for a span of days. */
  datetime?: string | undefined
}

export type ChronologyEntry = Moment &
  (
    | {
        kind: 'missing' | 'found' | 'discussion' | 'document' | 'meeting' | 'decision' | 'contact' | 'place'
        title: Words
        children?: Content
      }
    | { kind: 'words'; title: Words; voice: VoiceProps }
    | { kind: 'withheld'; words: Words; ask?: { text: Words; href: string } | undefined }
  )

const MARKS = {
  missing: { shape: 'running', class: 'alert' },
  found: { shape: 'tickedCircle', class: 'steady' },
  words: { shape: 'quote', class: 'voice' },
  withheld: { shape: 'lock', class: undefined },
  discussion: { shape: 'discussion', class: undefined },
  meeting: { shape: 'group', class: undefined },
  decision: { shape: 'tick', class: undefined },
  document: { shape: 'document', class: undefined },
  contact: { shape: 'phone', class: undefined },
  place: { shape: 'place', class: undefined },
} as const satisfies Record<ChronologyEntry['kind'], { shape: ShapeName; class: string | undefined }>

/** What has happened, newest first. What is withheld keeps its place. */
export function Chronology(props: { entries: readonly ChronologyEntry[]; headingLevel?: 2 | 3 | undefined }): VNode {
  return (
    <ol class="kith-chron">
      {props.entries.map((entry) => (
        <Entry entry={entry} headingLevel={props.headingLevel ?? 3} />
      ))}
    </ol>
  )
}

function Entry({ entry, headingLevel }: { entry: ChronologyEntry; headingLevel: 2 | 3 }) {
  const mark = MARKS[entry.kind]
  return (
    <li>
      <p class="kith-chron__when">
        {entry.datetime ? <time datetime={entry.datetime}>{entry.when}</time> : entry.when}
      </p>
      <span class={classes('kith-chron__mark', mark.class && `kith-chron__mark--${mark.class}`)}>
        <Shape name={mark.shape} />
      </span>
      <div class="kith-chron__body">
        <Body entry={entry} headingLevel={headingLevel} />
      </div>
    </li>
  )
}

function Body({ entry, headingLevel }: { entry: ChronologyEntry; headingLevel: 2 | 3 }) {
  if (entry.kind === 'withheld') return <Withheld words={entry.words} ask={entry.ask} withoutShape />
  const Heading = `h${headingLevel}` as 'h2' | 'h3'
  return (
    <>
      <Heading class="kith-chron__title">{entry.title}</Heading>
      {entry.kind === 'words' ? <Voice {...entry.voice} small /> : entry.children}
    </>
  )
}
