import type { VNode } from 'preact'
import { type Body, textOf, valuesOf } from '../../../platform/http/body.js'
import { Button } from '../../../web/components/button.js'
import { Checkboxes } from '../../../web/components/checkboxes.js'
import { Fieldset } from '../../../web/components/fieldset.js'
import { Select } from '../../../web/components/select.js'
import { TextInput } from '../../../web/components/text-input.js'
import { Textarea } from '../../../web/components/textarea.js'
import type { AgencyRow } from '../../access/index.js'
import type { LevelOption } from '../domain/level.js'
import type { QuorumRule } from '../domain/quorum.js'
import { errorOf, type FormRefusal } from './say-refusal.js'
import { MOST_ROWS, rowCount } from './typed.js'

type Props = {
  title: string
  hint: string
  agencies: readonly AgencyRow[]
  options: readonly LevelOption[]
  quorum: { readonly rule: QuorumRule; readonly question: string } | undefined
  body: Body
  refusals: readonly FormRefusal[]
}

/** Who took part, each with their own view; one row for each, and a way to add more without script. */
export function ParticipantRows({ title, hint, agencies, options, quorum, body, refusals }: Props): VNode {
  const rows = rowCount(body)
  return (
    <section aria-labelledby="participants-heading">
      <h2 class="govuk-heading-m" id="participants-heading">
        {title}
      </h2>
      <p class="govuk-hint">{hint}</p>
      {Array.from({ length: rows }, (_, index) => (
        <Row place={index + 1} {...{ agencies, options, body, refusals }} />
      ))}
      {rows < MOST_ROWS && (
        <div class="kith-gap-s">
          <Button variant="secondary" name="add" value="row">
            Add another agency
          </Button>
        </div>
      )}
      {quorum && (
        <Textarea
          name="quorumReason"
          label={quorum.question}
          labelSize="s"
          hint={quorumHint(quorum.rule)}
          rows={2}
          value={textOf(body, 'quorumReason')}
          error={errorOf(refusals, 'quorumReason')}
        />
      )}
    </section>
  )
}

type RowProps = Pick<Props, 'agencies' | 'options' | 'body' | 'refusals'> & { place: number }

function Row({ place, agencies, options, body, refusals }: RowProps) {
  return (
    <div class="kith-sheet kith-gap-s">
      <Fieldset legend={`Agency ${place}`} legendSize="s">
        <Select
          name={`agency-${place}`}
          label="Agency"
          options={[
            { value: '', text: 'Choose an agency' },
            ...agencies.map((agency) => ({ value: agency.id, text: agency.name })),
          ]}
          value={textOf(body, `agency-${place}`)}
          error={errorOf(refusals, `agency-${place}`)}
        />
        <TextInput
          name={`person-${place}`}
          label="Who took part"
          value={textOf(body, `person-${place}`)}
          error={errorOf(refusals, `person-${place}`)}
        />
        <Select
          name={`view-${place}`}
          label="Their view of the level"
          options={[
            { value: '', text: 'No view was given' },
            ...options.map((option) => ({ value: option.code, text: option.label })),
          ]}
          value={textOf(body, `view-${place}`)}
        />
        <Textarea
          name={`comment-${place}`}
          label="What they said (optional)"
          rows={2}
          value={textOf(body, `comment-${place}`)}
          error={errorOf(refusals, `comment-${place}`)}
        />
        <Checkboxes
          name={`dissents-${place}`}
          small
          items={[{ value: 'yes', text: 'They want it written that they disagree with the decision' }]}
          values={valuesOf(body, `dissents-${place}`)}
        />
      </Fieldset>
    </div>
  )
}

/** Where the rule is from; an unverified one says so. */
function quorumHint({ source, unverified }: QuorumRule): string {
  return unverified ? `${source}. The partnership has not set its own.` : `${source}.`
}
