import type { VNode } from 'preact'
import { Radios } from '../../../web/components/radios.js'
import { Select } from '../../../web/components/select.js'
import { TextInput } from '../../../web/components/text-input.js'
import type { OwnerRefusal } from '../commands/owner.js'
import { MOST_NAME } from '../commands/owner.js'
import type { OwnerFormRefusal, OwnerOffer } from './owner-choice.js'

export type OwnerCode = OwnerRefusal['code'] | OwnerFormRefusal['code']

export const SAY_OWNER: Record<OwnerCode, string> = {
  'owner-not-chosen': 'Select who does it',
  'owner-choose-which': 'More than one person has that name. Choose which',
  'owner-search-missing': 'Enter the name of the person you are looking for',
  'owner-not-found': 'Nobody of that name works here and may see a record. Try part of the name',
  'owner-missing': 'The person you chose does not work here any more. Choose someone else',
  'owner-has-conflict': 'The person you chose has declared a conflict of interest here. Choose someone else',
  'owner-not-named':
    'This record is restricted, and the person you chose is not named on it. Someone who gives access must name them first',
  'owner-name-missing': 'Enter the name of the person who does it',
  'owner-name-too-long': `The name must be ${MOST_NAME} characters or fewer`,
  'owner-agency-missing': 'Select the agency that the person is from',
}

type Props = {
  offer: OwnerOffer
  typed: (name: string) => string
  errorOf: (field: string) => string | undefined
  mySeatId: string
}

/** Who does it: a person and an agency, always. */
export function OwnerQuestion({ offer, typed, errorOf, mySeatId }: Props): VNode {
  return (
    <Radios
      name="owner"
      legend="Who does it?"
      legendSize="s"
      hint="They are told by mail, and see the summary and the plan while the action is open. Nothing else of the record."
      value={typed('owner')}
      error={errorOf('owner')}
      items={[
        ...offer.people.map((each) => ({
          value: each.seatId,
          text: each.seatId === mySeatId ? `${each.name} (you)` : each.name,
          hint: `${each.title}, ${each.agencyName}`,
        })),
        {
          value: 'search',
          text: 'Someone else who signs in to Kith',
          reveal: (
            <TextInput
              name="ownerSearch"
              label="Their name, or part of it"
              width={20}
              value={typed('ownerSearch')}
              error={errorOf('ownerSearch')}
            />
          ),
        },
        {
          value: 'named',
          text: 'Someone who does not sign in',
          hint: 'It stands on your own Today, so that someone asks them how it goes.',
          reveal: (
            <>
              <TextInput
                name="ownerName"
                label="Their name"
                width={20}
                value={typed('ownerName')}
                error={errorOf('ownerName')}
              />
              <Select
                name="ownerAgency"
                label="Their agency"
                options={[
                  { value: '', text: 'Choose' },
                  ...offer.agencies.map(({ id, name }) => ({ value: id, text: name })),
                ]}
                value={typed('ownerAgency')}
                error={errorOf('ownerAgency')}
              />
            </>
          ),
        },
      ]}
    />
  )
}
