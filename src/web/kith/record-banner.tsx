import type { VNode } from 'preact'
import { classes, type Content, type Words } from '../components/props.js'
import { type Fact, Facts } from './facts.js'
import { Level, type LevelProps } from './level.js'
import { NextStrip, type NextStripProps } from './next-strip.js'
import { Shape, type ShapeName } from './shapes.js'

type Common = {
  /** The kind of record in words: “Child’s record”, “A place”. */
  kindWords: Words
  name: Words
  facts: readonly Fact[]
  /** How to make contact safely; what everyone must know before they ring. */
  care?: Content
  next?: NextStripProps | undefined
  headingLevel?: 1 | 2 | 3 | undefined
}

export type RecordBannerProps = Common &
  (
    | {
        kind: 'child'
        /** Kinds of harm, in the partnership's words. */
        strands?: readonly Words[] | undefined
        level?: LevelProps | undefined
      }
    | { kind: 'context'; shape?: ShapeName | undefined; level?: LevelProps | undefined }
    /** An adult who may pose a risk: a page of its own, without level or kinds of harm. */
    | { kind: 'poses-risk' }
  )

/** Whose page this is: by word, icon and colour, before anything else. */
export function RecordBanner(props: RecordBannerProps): VNode {
  const Heading = `h${props.headingLevel ?? 1}` as 'h1' | 'h2' | 'h3'
  const level = props.kind === 'poses-risk' ? undefined : props.level
  return (
    <div class={classes('kith-record', props.kind !== 'child' && `kith-record--${props.kind}`)}>
      <div class="kith-record__top">
        <div>
          <p class="kith-record__kind">
            <Shape name={shapeOf(props)} />
            {props.kindWords}
          </p>
          <Heading class="govuk-heading-l">{props.name}</Heading>
          <Facts facts={props.facts} />
          {props.kind === 'child' && props.strands && props.strands.length > 0 && <Strands strands={props.strands} />}
        </div>
        {level && <Level {...level} />}
      </div>
      {props.care ? (
        <p class="kith-care">
          <Shape name="info" />
          <span>{props.care}</span>
        </p>
      ) : null}
      {props.next && <NextStrip {...props.next} />}
    </div>
  )
}

function shapeOf(props: RecordBannerProps): ShapeName {
  if (props.kind === 'child') return 'person'
  if (props.kind === 'poses-risk') return 'lock'
  return props.shape ?? 'place'
}

function Strands({ strands }: { strands: readonly Words[] }) {
  return (
    <>
      <p class="govuk-visually-hidden">Kinds of harm:</p>
      <ul class="kith-strands">
        {strands.map((strand) => (
          <li>{strand}</li>
        ))}
      </ul>
    </>
  )
}
