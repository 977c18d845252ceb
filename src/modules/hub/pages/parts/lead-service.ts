import { dayOf } from '../../../../kernel/calendar-date.js'
import { mayLead, type OpenEdition } from '../../domain/edition.js'
import type { Reader } from '../../domain/page-content.js'
import type { ServiceContent } from '../../domain/service-content.js'
import type { Shown } from './shown.js'

/** The line that is meant for each reader, by the name that every pack gives it. */
const LINES: Partial<Readonly<Record<Reader, string>>> = {
  'young-people': 'young-local',
  'parents-carers': 'parents-local',
  communities: 'front-door',
  professionals: 'front-door',
}

/** Every service that may stand at the top of a page, by the names that pages use. */
export function leadNames({ settings }: OpenEdition): readonly string[] {
  return [...Object.values(LINES), settings.topService]
}

/**
 * Whom a reader may talk to today: the line meant for them, else the one that the partnership puts first. Undefined where
 * neither was verified in time: nothing stands at the top that nobody checked.
 */
export function leadService({ edition, now }: Shown, reader: Reader): ServiceContent | undefined {
  return [LINES[reader], edition.settings.topService]
    .flatMap((name) => (name ? (edition.serviceAt(name) ?? []) : []))
    .find((service) => mayLead(service, dayOf(now)))
}
