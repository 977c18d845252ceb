import { accept, type Outcome, type Refusal, refuse } from '../../../../kernel/outcome.js'
import type { Body } from '../../../../platform/http/body.js'
import { lineIn } from '../../../../platform/http/typed.js'
import type { Wish } from '../../domain/find-services.js'
import { NEEDS } from '../../domain/service-content.js'
import { READER_WORDS } from './find-words.js'

/** The finder’s form as it was sent. */
export type FindTyped = { readonly need: string; readonly reader: string; readonly age: string }

export const NOTHING_TYPED: FindTyped = { need: '', reader: '', age: '' }

export type FindRefusal = Refusal & { readonly code: 'age-not-a-number' }

export function readFind(body: Body): FindTyped {
  return { need: lineIn(body, 'need'), reader: lineIn(body, 'reader'), age: lineIn(body, 'age') }
}

/** A choice that is not among ours counts as none: whoever looks for help is shown more, not less. */
export function wishOf({ need, reader, age }: FindTyped): Outcome<Wish, FindRefusal> {
  if (age !== '' && !/^\d{1,3}$/.test(age)) return refuse({ code: 'age-not-a-number', field: 'age' })
  return accept({
    need: NEEDS.find((each) => each === need),
    reader: Object.hasOwn(READER_WORDS, reader) ? (reader as Wish['reader']) : undefined,
    age: age === '' ? undefined : Number(age),
  })
}
