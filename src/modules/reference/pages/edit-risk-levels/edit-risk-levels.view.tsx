import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { Checkboxes } from '../../../../web/components/checkboxes.js'
import { Fieldset } from '../../../../web/components/fieldset.js'
import { Form } from '../../../../web/components/form.js'
import { InsetText } from '../../../../web/components/inset-text.js'
import { Radios } from '../../../../web/components/radios.js'
import { Select } from '../../../../web/components/select.js'
import { TextInput } from '../../../../web/components/text-input.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { EditRefusal } from '../../commands/publish-edited.js'
import type { RiskLevelsVersion } from '../../domain/risk-levels.js'
import {
  errorFor,
  pageErrors,
  type SaidFault,
  SAY_VERSION,
  sayEditRefusal,
  VersionFields,
} from '../editing/version-fields.js'
import { MOST_WORDS } from '../editing/version-form.js'
import type { LevelFault, TypedLevel, TypedLevels } from './edit-risk-levels.form.js'

type Role = { readonly code: string; readonly label: string }

export type EditRiskLevelsProps = {
  typed: TypedLevels
  faults: readonly SaidFault[]
  /** The version that is edited: for what nobody has verified in it. */
  base: RiskLevelsVersion
  roles: readonly Role[]
  autosave: string | undefined
  savedAt: string | undefined
}

export function EditRiskLevelsView({ typed, faults, base, roles, autosave, savedAt }: EditRiskLevelsProps): VNode {
  const error = (field: string) => errorFor(faults, field)
  return (
    <QuestionPage
      title="Edit the risk levels"
      errors={pageErrors(faults)}
      back="/local-data/risk-levels"
      showsSaved
      savedAt={savedAt}
    >
      <h1 class="govuk-heading-l">Edit the risk levels</h1>
      <p class="govuk-body">
        You are making a new version. Children keep the level they were agreed at, in the words of the version that held
        on the day.
      </p>
      <Form autosave={autosave}>
        <VersionFields typed={typed} faults={faults} />
        {typed.levels.map((level, at) => (
          <LevelFields
            typed={level}
            at={at}
            roles={roles}
            error={error}
            unverified={base.items.find(({ code, unverified }) => unverified && code === level.code)?.note}
          />
        ))}
        <Textarea
          name="removalTest"
          label="When may a child be taken off MACE altogether?"
          labelSize="m"
          hint="One test on each line."
          value={typed.removalTest}
          error={error('removalTest')}
        />
        <RoleSelect
          name="removalDecider"
          label="Who decides that?"
          roles={roles}
          value={typed.removalDecider}
          error={error('removalDecider')}
        />
        <Button preventDoubleClick>Publish this version</Button>
      </Form>
    </QuestionPage>
  )
}

type LevelProps = {
  typed: TypedLevel
  at: number
  roles: readonly Role[]
  error: (field: string) => string | undefined
  unverified: string | undefined
}

function LevelFields({ typed, at, roles, error, unverified }: LevelProps) {
  const isNew = typed.code === ''
  const name = (field: keyof TypedLevel) => `level-${at}-${field}`
  return (
    <Fieldset legend={isNew ? 'A new level' : `Level: ${typed.label}`} legendSize="m">
      {isNew && <p class="govuk-hint">Leave this empty if you need no further level.</p>}
      {unverified && (
        <InsetText>
          Not verified: {unverified}
          <Checkboxes
            name={name('verified')}
            values={typed.verified ? [typed.verified] : []}
            items={[{ value: 'yes', text: 'I have seen the source: take the mark away' }]}
          />
        </InsetText>
      )}
      <input type="hidden" name={name('code')} value={typed.code} />
      <TextInput name={name('label')} label="Name" width={20} value={typed.label} error={error(name('label'))} />
      <TextInput
        name={name('rank')}
        label="Rank"
        hint="0 for the lowest, then 1, 2 and so on without a gap."
        width={2}
        inputmode="numeric"
        value={typed.rank}
        error={error(name('rank'))}
      />
      <Textarea
        name={name('definition')}
        label="What it means"
        rows={4}
        value={typed.definition}
        error={error(name('definition'))}
      />
      <Radios
        name={name('openToMace')}
        legend="Is a child at this level open to MACE?"
        inline
        value={typed.openToMace}
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
      />
      <TextInput
        name={name('reviewLength')}
        label="Reviewed every"
        hint="A number. A level that is not open to MACE may be left without."
        width={3}
        inputmode="numeric"
        value={typed.reviewLength}
        error={error(name('reviewLength'))}
      />
      <Select
        name={name('reviewUnit')}
        label="Counted in"
        value={typed.reviewUnit || 'calendar-week'}
        options={[
          { value: 'clock-hour', text: 'Hours' },
          { value: 'working-day', text: 'Working days' },
          { value: 'calendar-day', text: 'Days' },
          { value: 'calendar-week', text: 'Weeks' },
          { value: 'calendar-month', text: 'Months' },
        ]}
      />
      <Textarea
        name={name('entryTest')}
        label="When a child comes to this level"
        hint="One test on each line."
        rows={3}
        value={typed.entryTest}
        error={error(name('entryTest'))}
      />
      <Textarea
        name={name('exitTest')}
        label="When a child leaves this level"
        hint="One test on each line."
        rows={3}
        value={typed.exitTest}
        error={error(name('exitTest'))}
      />
      <RoleSelect
        name={name('approver')}
        label="Who agrees it?"
        roles={roles}
        value={typed.approver}
        error={error(name('approver'))}
      />
      {!isNew && (
        <Checkboxes
          name={name('retired')}
          values={typed.retired ? [typed.retired] : []}
          items={[
            {
              value: 'yes',
              text: `Stop using ${typed.label}`,
              hint: 'What was agreed at this level stays as it is. Its name is never used for anything else.',
            },
          ]}
        />
      )}
    </Fieldset>
  )
}

function RoleSelect(props: {
  name: string
  label: string
  roles: readonly Role[]
  value: string
  error: string | undefined
}) {
  const { roles, ...select } = props
  return (
    <Select
      {...select}
      options={[
        { value: '', text: 'Choose a role' },
        ...roles.map(({ code, label }) => ({ value: code, text: label })),
      ]}
    />
  )
}

const SAY: Record<LevelFault['code'], string> = {
  ...SAY_VERSION,
  'label-missing': 'Enter a name for the level',
  'label-too-long': `The name of a level must be ${MOST_WORDS} characters or fewer`,
  'rank-not-a-number': 'Enter a rank from 0 to 20',
  'definition-missing': 'Write what the level means',
  'definition-too-long': `What the level means must be ${MOST_WORDS} characters or fewer`,
  'review-missing': 'Enter how often the level is reviewed: it is open to MACE',
  'review-not-a-number': 'How often the level is reviewed must be a number, such as 6',
  'entry-test-missing': 'Write when a child comes to this level',
  'exit-test-missing': 'Write when a child leaves this level: it is open to MACE',
  'line-too-long': `Each line must be ${MOST_WORDS} characters or fewer`,
  'approver-missing': 'Choose who agrees the level',
  'removal-test-missing': 'Write when a child may be taken off MACE',
  'removal-decider-missing': 'Choose who decides that a child is taken off MACE',
}

/** The sentences for what the form found. */
export function sayLevelFaults(faults: readonly LevelFault[]): SaidFault[] {
  return faults.map(({ code, field }) => ({ field, text: SAY[code] }))
}

/** The sentences for what publishing found, at the control that it is about. */
export function sayLevelRefusals(refusals: readonly EditRefusal[], typed: TypedLevels): SaidFault[] {
  return refusals.map((refusal) =>
    sayEditRefusal(refusal, ({ code }) => {
      if (code === 'rank-gap')
        return { field: 'level-0-rank', text: 'Ranks must run from 0 upwards without a gap or a double' }
      if (code === 'no-level-closed')
        return { field: 'level-0-openToMace', text: 'One level must be for children who are not open to MACE' }
      if (code !== 'floor-level-unknown' && code !== 'floor-at-bottom') return undefined
      const [floor, level] = 'names' in refusal ? refusal.names : []
      const at = typed.levels.findIndex((each) => each.code === level)
      return {
        field: at < 0 ? undefined : `level-${at}-${code === 'floor-at-bottom' ? 'rank' : 'retired'}`,
        text:
          code === 'floor-at-bottom'
            ? `The assessment’s floor ‘${floor}’ names this level, so it cannot be the lowest`
            : `The assessment’s floor ‘${floor}’ names this level, so it cannot be taken out of use`,
      }
    }),
  )
}
