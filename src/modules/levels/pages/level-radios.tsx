import type { VNode } from 'preact'
import { type Body, textOf } from '../../../platform/http/body.js'
import { Radios } from '../../../web/components/radios.js'
import { sayEvery } from '../../reference/index.js'
import type { LevelOption } from '../domain/level.js'
import { errorOf, type FormRefusal } from './say-refusal.js'
import { TestRadios } from './test-radios.js'

type Props = {
  legend: string
  options: readonly LevelOption[]
  /** Whose entry test is asked: those above the level that stands, or all where none does. */
  testsFor: (option: LevelOption) => boolean
  /** What stands beside a level in its hint: that the child has it now. */
  note?: (option: LevelOption) => string | undefined
  body: Body
  refusals: readonly FormRefusal[]
}

/** One of the levels, each with what it means; under the chosen one, the statements of its entry test. */
export function LevelRadios({ legend, options, testsFor, note, body, refusals }: Props): VNode {
  return (
    <Radios
      name="level"
      legend={legend}
      legendSize="m"
      items={options.map((option) => ({
        value: option.code,
        text: option.label,
        hint: hintOf(option, note?.(option)),
        ...(testsFor(option) && {
          reveal: (
            <TestRadios statements={option.entryTest} of={{ entryTo: option.code }} body={body} refusals={refusals} />
          ),
        }),
      }))}
      value={textOf(body, 'level')}
      error={errorOf(refusals, 'level')}
    />
  )
}

function hintOf({ definition, openToMace, reviewEvery }: LevelOption, note: string | undefined): string {
  const then = !openToMace ? 'Not open to MACE.' : reviewEvery ? `Reviewed ${sayEvery(reviewEvery)}.` : ''
  return [note, definition, then].filter(Boolean).join(' ')
}
