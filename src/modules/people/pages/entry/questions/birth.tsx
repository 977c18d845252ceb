import { accept, refuseAll } from '../../../../../kernel/outcome.js'
import type { EntryQuestion } from '../entry-question.js'
import { dayAsTyped, lineOf, type Typed } from '../typed.js'
import { Day, Line, OneOf } from './fields.js'
import { Faults } from './reading.js'

export const birthQuestion: EntryQuestion<'birth'> = {
  kind: 'birth',
  slug: 'birth',
  title: 'Date of birth or age',
  only: () => true,
  names: { certainty: 'how well the birth is known', bornOn: 'the date of birth', ageFrom: 'an age' },
  days: ['bornOn'],
  read(typed, { today }) {
    const faults = new Faults()
    const certainty = faults.oneOf(typed, 'certainty', ['known', 'estimated', 'age'])
    const isAge = certainty === 'age'
    const bornOn = isAge || certainty === '' ? null : faults.neededDay(typed, 'bornOn')
    if (certainty === '' || faults.list.length > 0) return refuseAll(faults.list)
    const ageFrom = isAge ? yearsOf(typed, 'ageFrom') : null
    const ageTo = isAge ? (lineOf(typed, 'ageTo') === '' ? ageFrom : yearsOf(typed, 'ageTo')) : null
    return accept({ values: { certainty, bornOn, ageFrom, ageTo, asOf: isAge ? today : null } })
  },
  typed: ({ certainty, bornOn, ageFrom, ageTo }) => ({
    certainty,
    ...dayAsTyped('bornOn', bornOn),
    ageFrom: ageFrom === null ? '' : String(ageFrom),
    ageTo: ageTo === null ? '' : String(ageTo),
  }),
  Fields: (props) => (
    <>
      <OneOf
        {...props}
        name="certainty"
        legend="How well is it known?"
        choices={[
          { code: 'known', label: 'We know the date of birth' },
          { code: 'estimated', label: 'The date is a guess', hint: 'It is shown with “about”.' },
          { code: 'age', label: 'We only know about how old they are' },
        ]}
      />
      <Day {...props} name="bornOn" legend="Date of birth" hint="For example, 3 3 2012" />
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Or about how old</legend>
        <Line {...props} name="ageFrom" label="Years" width={2} inputmode="numeric" />
        <Line {...props} name="ageTo" label="To, if it is a range" width={2} inputmode="numeric" />
      </fieldset>
    </>
  ),
}

/** Not a whole number: NaN, which the rule refuses. */
function yearsOf(typed: Typed, name: string): number {
  const text = lineOf(typed, name)
  return /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN
}
