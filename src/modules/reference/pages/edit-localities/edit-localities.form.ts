import { readDay, typedDay, type TypedDay } from '../../../../platform/http/typed.js'
import type { CalendarDate } from '../../../../kernel/calendar-date.js'
import { accept, type Outcome, refuseAll } from '../../../../kernel/outcome.js'
import { type Body, dateOf, textOf } from '../../../../platform/http/body.js'
import type { EditedLocalities, EditedLocality } from '../../commands/edit-localities.js'
import type { Stored } from '../../data/local-version.store.js'
import type { LocalitiesVersion } from '../../domain/localities.js'
import { activeItems } from '../../domain/version.js'
import {
  type FieldFault,
  MOST_WORDS,
  readVersionForm,
  type TypedVersion,
  typedVersion,
  type VersionFault,
  neededDay,
} from '../editing/version-form.js'

/** A locality as typed. `code` is empty for a new one. */
export type TypedLocality = {
  readonly code: string
  readonly label: string
  readonly begins: TypedDay
  readonly ends: TypedDay
  readonly retired: string
  readonly verified: string
}

export type TypedLocalities = TypedVersion & { readonly localities: readonly TypedLocality[] }

export type LocalityFault =
  | VersionFault
  | FieldFault<
      'label-missing' | 'label-too-long' | 'begins-missing' | 'begins-not-real' | 'ends-not-real' | 'ends-first'
    >

const MOST_LOCALITIES = 60

const EMPTY: TypedLocality = {
  code: '',
  label: '',
  begins: typedDay(undefined),
  ends: typedDay(undefined),
  retired: '',
  verified: '',
}

/** The form filled in with the version that is edited, and an empty locality at the end. */
export function typedFromLocalities(version: Stored<LocalitiesVersion>): TypedLocalities {
  const localities = activeItems(version.items).map(({ code, label, validFrom, validTo }) => ({
    ...EMPTY,
    code,
    label,
    begins: typedDay(validFrom),
    ends: typedDay(validTo),
  }))
  return {
    baseId: version.versionId,
    startsOn: typedDay(undefined),
    source: '',
    localities: [...localities, EMPTY],
  }
}

/** The form as it was sent. */
export function typedLocalities(body: Body): TypedLocalities {
  const sent = Array.from({ length: MOST_LOCALITIES }, (_, at) => `locality-${at}`).filter(
    (name) => `${name}-label` in body.fields,
  )
  return {
    ...typedVersion(body),
    localities: sent.map((name) => ({
      code: textOf(body, `${name}-code`),
      label: textOf(body, `${name}-label`),
      begins: dateOf(body, `${name}-begins`),
      ends: dateOf(body, `${name}-ends`),
      retired: textOf(body, `${name}-retired`),
      verified: textOf(body, `${name}-verified`),
    })),
  }
}

/** Reads what was typed, with every fault at its control. An empty new locality is left out. */
export function readLocalitiesForm(typed: TypedLocalities): Outcome<EditedLocalities, LocalityFault> {
  const faults: LocalityFault[] = []
  const { baseId, startsOn, source } = readVersionForm(typed, (fault) => faults.push(fault))
  const localities = typed.localities.flatMap((locality, at) => readLocality(locality, at, faults) ?? [])
  if (faults.length > 0 || !startsOn) return refuseAll(faults)
  return accept({ baseId, startsOn, source, localities })
}

function readLocality(typed: TypedLocality, at: number, faults: LocalityFault[]): EditedLocality | undefined {
  const name = `locality-${at}`
  const label = typed.label.trim()
  if (typed.code === '' && label === '' && readDay(typed.begins) === null) return undefined
  if (!label) faults.push({ code: 'label-missing', field: `${name}-label` })
  if (label.length > MOST_WORDS) faults.push({ code: 'label-too-long', field: `${name}-label` })
  const validFrom = day(typed.begins, `${name}-begins`, 'begins', faults)
  const validTo = readDay(typed.ends) === null ? undefined : day(typed.ends, `${name}-ends`, 'ends', faults)
  if (validFrom && validTo && validTo < validFrom) faults.push({ code: 'ends-first', field: `${name}-ends` })
  if (!validFrom) return undefined
  return {
    code: typed.code || undefined,
    label,
    validFrom,
    validTo,
    isRetired: typed.retired === 'yes',
    isVerified: typed.verified === 'yes',
  }
}

function day(
  typed: TypedDay,
  field: string,
  which: 'begins' | 'ends',
  faults: LocalityFault[],
): CalendarDate | undefined {
  return neededDay(typed, (code) =>
    faults.push({
      field,
      code: code === 'date-missing' && which === 'begins' ? 'begins-missing' : `${which}-not-real`,
    }),
  )
}
