import type { VNode } from 'preact'
import { Select } from '../../../../web/components/select.js'
import { Textarea } from '../../../../web/components/textarea.js'
import type { ListEntry } from '../../../reference/index.js'

export type Late = { readonly reason: string; readonly more: string }

/** Asked only once a duty is late. The reason is about the work, and names no one. */
export function LateControls({
  late,
  reasons,
  errorOf,
}: {
  late: Late
  reasons: readonly ListEntry[]
  errorOf: (name: string) => string | undefined
}): VNode {
  return (
    <>
      <Select
        name="reasonLate"
        label="It is past its day. Why?"
        labelSize="s"
        hint="About the work. Name no one."
        value={late.reason}
        error={errorOf('reasonLate')}
        options={[
          { value: '', text: 'Choose a reason' },
          ...reasons.map((each) => ({ value: each.label, text: each.label })),
        ]}
      />
      <Textarea
        name="moreLate"
        label="More about that"
        labelSize="s"
        rows={2}
        value={late.more}
        error={errorOf('moreLate')}
      />
    </>
  )
}
