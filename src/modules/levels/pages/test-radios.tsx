import type { VNode } from 'preact'
import { type Body, textOf } from '../../../platform/http/body.js'
import { Radios } from '../../../web/components/radios.js'
import { Textarea } from '../../../web/components/textarea.js'
import { testField } from '../domain/typed.js'
import { errorOf, type FormRefusal } from './say-refusal.js'

type Props = {
  statements: readonly string[]
  of: Parameters<typeof testField>[0]
  /** A `no` is asked why the decision is right all the same. */
  noNeedsWords?: boolean
  body: Body
  refusals: readonly FormRefusal[]
}

/** The statements of a test, each to be answered. */
export function TestRadios({ statements, of, noNeedsWords = false, body, refusals }: Props): VNode {
  return (
    <>
      {statements.map((statement, index) => {
        const field = testField(of, index)
        return (
          <>
            <Radios
              name={field}
              legend={statement}
              legendSize="s"
              small
              inline
              items={ANSWERS}
              value={textOf(body, field)}
              error={errorOf(refusals, field)}
            />
            {noNeedsWords && (
              <Textarea
                name={`${field}-words`}
                label="If not: why is the decision right all the same?"
                rows={2}
                value={textOf(body, `${field}-words`)}
                error={errorOf(refusals, `${field}-words`)}
              />
            )}
          </>
        )
      })}
    </>
  )
}

const ANSWERS = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
  { value: 'not-known', text: 'Not known' },
]
