import { isId } from '../../../../kernel/ids.js'
import type { ReportId } from '../../domain/report.js'
import type { ArrivalKey, PutAsideKey } from '../../queries/reports.query.js'

export function putAsideText({ suspicion, at, id }: PutAsideKey): string {
  return `${suspicion}_${at.toISOString()}_${id}`
}

/** Undefined for anything but a key: the list then begins at its beginning. */
export function readPutAside(text: string | undefined): PutAsideKey | undefined {
  const [weight = '', moment = '', id = ''] = (text ?? '').split('_')
  const at = new Date(moment)
  if (!/^\d{1,4}$/.test(weight) || Number.isNaN(at.getTime()) || !isId(id)) return undefined
  return { suspicion: Number(weight), at, id: id as ReportId }
}

export function arrivalText({ at, id }: ArrivalKey): string {
  return `${at.toISOString()}_${id}`
}

export function readArrival(text: string | undefined): ArrivalKey | undefined {
  const [moment = '', id = ''] = (text ?? '').split('_')
  const at = new Date(moment)
  return isId(id) && !Number.isNaN(at.getTime()) ? { at, id: id as ReportId } : undefined
}
