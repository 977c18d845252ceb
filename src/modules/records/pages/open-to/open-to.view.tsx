import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { Form } from '../../../../web/components/form.js'
import { Radios } from '../../../../web/components/radios.js'
import { TextInput } from '../../../../web/components/text-input.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { Colleague, Holder } from '../../../access/index.js'

export type OpenToCode = 'person-missing' | 'parts-missing' | 'until-not-usable' | 'reason-missing'

const SAY: Record<OpenToCode, { text: string; field: string }> = {
  'person-missing': { text: 'Choose whom to open it to', field: 'seat' },
  'parts-missing': { text: 'Choose how much of it to open', field: 'parts' },
  'until-not-usable': {
    text: 'The last day must be a real date, today or within a year, like 2026-11-30',
    field: 'until',
  },
  'reason-missing': { text: 'Write why they need it, in 500 characters or fewer', field: 'reason' },
}

type Props = {
  recordId: string
  name: string
  colleagues: readonly Colleague[]
  typed: { seatId: string; parts: string; until: string; reason: string }
  codes: readonly OpenToCode[]
}

export function OpenToView({ recordId, name, colleagues, typed, codes }: Props): VNode {
  const say = (field: string) => codes.map((code) => SAY[code]).find((each) => each.field === field)?.text
  const here = `/records/${recordId}/access/new`
  return (
    <QuestionPage
      title="Open this record to someone"
      back={`/records/${recordId}/access`}
      errors={codes.map((code) => ({ text: SAY[code].text, href: `#${SAY[code].field}` }))}
    >
      <h1 class="govuk-heading-l">Open this record to someone</h1>
      <form method="get" action={here}>
        <TextInput
          name="name"
          label="Their name"
          hint="Part of a name will do."
          value={name}
          class="govuk-input--width-20"
        />
        <Button variant={colleagues.length > 0 ? 'secondary' : 'primary'}>Find them</Button>
      </form>
      {name !== '' && colleagues.length === 0 && (
        <p class="govuk-body">Nobody of that name works in this partnership.</p>
      )}
      {colleagues.length > 0 && (
        <Form action={here}>
          <input type="hidden" name="name" value={name} />
          <Radios
            name="seat"
            legend="Whom?"
            legendSize="m"
            value={typed.seatId}
            error={say('seat')}
            items={colleagues.map((each) => ({
              value: each.seatId,
              text: each.name,
              hint: `${each.title}, ${each.agencyName}`,
            }))}
          />
          <Radios
            name="parts"
            legend="How much of it?"
            legendSize="m"
            value={typed.parts}
            error={say('parts')}
            items={[
              {
                value: 'summary',
                text: 'Summary, level, clocks and plan',
                hint: 'Enough for most people who have a part to play.',
              },
              { value: 'everything', text: 'Everything', hint: 'For someone who stands in for the allocated worker.' },
            ]}
          />
          <TextInput
            name="until"
            label="Last day"
            labelSize="m"
            hint="Year, month, day, like 2026-11-30. Leave it empty if there is no end."
            value={typed.until}
            error={say('until')}
            class="govuk-input--width-10"
          />
          <Textarea
            name="reason"
            label="Why do they need it?"
            labelSize="m"
            hint="The reason is written down beside their name."
            value={typed.reason}
            error={say('reason')}
            rows={3}
          />
          <Button>Open it to them</Button>
        </Form>
      )}
    </QuestionPage>
  )
}

export function TakeBackView({
  recordId,
  holder,
  reason,
  error,
}: {
  recordId: string
  holder: Holder
  reason: string
  error: string | undefined
}): VNode {
  return (
    <QuestionPage
      title="Take access back"
      back={`/records/${recordId}/access`}
      errors={error ? [{ text: error, href: '#reason' }] : []}
    >
      <h1 class="govuk-heading-l">Take access back from {holder.name}</h1>
      <p class="govuk-body">The record closes to them at once, unless they hold it in another way.</p>
      <Form>
        <Textarea name="reason" label="Why?" labelSize="m" value={reason} error={error} rows={3} />
        <Button variant="warning">Take it back</Button>
      </Form>
    </QuestionPage>
  )
}
