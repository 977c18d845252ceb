import type { VNode } from 'preact'
import { Radios } from '../../../../../web/components/radios.js'
import { TextInput } from '../../../../../web/components/text-input.js'
import { RELATIONS, type Relation } from '../../../domain/report.js'
import type { Asked } from './asked.js'

/** How someone says who they are to it, about a child and about a place. */
const ABOUT_CHILD: Readonly<Record<Relation, string>> = {
  myself: 'It is happening to me',
  friend: 'I am a friend',
  'parent-carer': 'I am a parent or a carer',
  relative: 'I am another relative',
  neighbour: 'I am a neighbour, or I live nearby',
  'works-here': 'I work there, or with them',
  other: 'Another way',
  'not-said': 'I would rather not say',
}
const ABOUT_PLACE: Readonly<Record<Relation, string>> = {
  ...ABOUT_CHILD,
  myself: 'I go there myself',
  friend: 'A friend of mine goes there',
  'parent-carer': 'My child goes there',
  relative: 'Another relative of mine goes there',
  'works-here': 'I work there',
}

export function relationWords(kind: Asked['journey']['kind'], relation: string): string {
  const words: Readonly<Record<string, string>> = kind === 'place' ? ABOUT_PLACE : ABOUT_CHILD
  return words[relation] ?? ''
}

export function HowQuestion({ journey, typed, error }: Asked): VNode {
  return (
    <>
      <Radios
        name="relation"
        legend="How do you know about this?"
        legendSize="l"
        legendIsHeading
        value={typed.relation}
        error={error('relation')}
        items={RELATIONS.map((value) => ({ value, text: relationWords(journey.kind, value) }))}
      />
      <TextInput
        name="relationWords"
        label="Anything else about how you know (optional)"
        value={typed.relationWords}
        error={error('relationWords')}
      />
    </>
  )
}
