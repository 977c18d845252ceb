import type { VNode } from 'preact'
import { Details } from '../../../../../web/components/details.js'
import { Textarea } from '../../../../../web/components/textarea.js'
import type { ReportKind } from '../../../domain/report.js'
import { PictureWords } from '../picture-words.js'
import type { Asked } from './asked.js'

const ASKS: Readonly<Record<ReportKind, { label: string; hint: string }>> = {
  child: {
    label: 'What is happening, or what did you see?',
    hint: 'Use your own words. A little is enough. You don’t have to be sure, and you don’t need proof.',
  },
  place: {
    label: 'What goes on there?',
    hint: 'Write what you saw or heard, who it happens to, and what has changed. You don’t have to be sure.',
  },
  police: {
    label: 'What do you know?',
    hint: 'Write what is done, and with what: a car, a phone, an app, a house. Small things help.',
  },
}

export function whatHeading(kind: ReportKind): string {
  return ASKS[kind].label
}

export function WhatQuestion({ journey, typed, error }: Asked): VNode {
  return (
    <>
      <Textarea
        name="what"
        {...ASKS[journey.kind]}
        labelSize="l"
        labelIsHeading
        rows={8}
        value={typed.what}
        error={error('what')}
      />
      <Details summary="If you have a picture or a file">
        <PictureWords links={false} />
      </Details>
    </>
  )
}
