import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { Checkboxes } from './checkboxes.js'
import { DateInput } from './date-input.js'
import { PasswordInput } from './password-input.js'
import { Radios } from './radios.js'
import { Select } from './select.js'
import { Table } from './table.js'
import { TextInput } from './text-input.js'
import { Textarea } from './textarea.js'

const ITEMS = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
] as const

describe('a control without a name', () => {
  it('does not compile', () => {
    const nameless: VNode[] = [
      // @ts-expect-error no label
      <TextInput name="a" />,
      // @ts-expect-error no label
      <Textarea name="a" />,
      // @ts-expect-error no label
      <Select name="a" options={[]} />,
      // @ts-expect-error no label
      <PasswordInput name="a" />,
      // @ts-expect-error no legend
      <Radios name="a" items={ITEMS} />,
      // @ts-expect-error no legend, and more than one to choose from
      <Checkboxes name="a" items={ITEMS} />,
      // @ts-expect-error no legend
      <DateInput name="a" />,
      // @ts-expect-error no caption
      <Table rows={[]} />,
      // @ts-expect-error a label that may be missing
      <TextInput name="a" label={undefined} />,
      // A single box is named by its own words.
      <Checkboxes name="a" items={[{ value: 'yes', text: 'I agree' }]} />,
    ]
    expect(nameless).toHaveLength(10)
  })
})

describe('what was typed', () => {
  it.each([
    { typed: '<b>&"’', html: '&lt;b>&amp;&quot;’' },
    { typed: '\nbegins with a line break', html: '\n\nbegins with a line break' },
    { typed: 'ends with one\n', html: 'ends with one\n' },
  ])('comes back into a textarea exactly: $typed', ({ typed, html }) => {
    expect(renderToString(<Textarea name="words" label="Words" value={typed} />)).toContain(`>${html}</textarea>`)
  })

  it('never comes back into a password', () => {
    expect(renderToString(<PasswordInput name="password" label="Password" />)).not.toContain('value')
  })

  it('keeps the parts of a date apart, even wrong ones', () => {
    const html = renderToString(
      <DateInput name="returnedOn" legend="When?" value={{ day: '31', month: '2', year: '' }} error="Not a day" />,
    )
    expect(html).toContain('id="returnedOn-day" name="returnedOn-day"')
    expect(html.match(/value="(.*?)"/g)).toEqual(['value="31"', 'value="2"'])
    expect(html).toContain('aria-describedby="returnedOn-error"')
  })
})
