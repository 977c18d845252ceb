import type { RecordId } from '../../../kernel/ids.js'
import type { Hold, PageRequest } from '../../../platform/http/page.js'
import { type PlanPaths, type PlanPlace, planPaths } from '../domain/plan-place.js'
import { PLAN_PART } from '../data/plan.store.js'

/** A request for a page of a plan, with what the seat holds on its record. */
export type PlanRequest = PageRequest & { readonly hold: Hold }

export type AboutPlan = { readonly recordId: RecordId; readonly paths: PlanPaths }

export function aboutPlan(place: PlanPlace, request: PageRequest): AboutPlan {
  const recordId = request.params.recordId as RecordId
  return { recordId, paths: planPaths(place, recordId) }
}

/** The record of the address is of the kind these pages are for. */
export function isPlace(place: PlanPlace, request: PageRequest): request is PlanRequest {
  return request.hold?.kind === place.recordKind
}

export const ON_RECORD = { param: 'recordId', part: PLAN_PART } as const

/** The part of a request that a form's view needs. */
export type DraftState = { readonly autosave: string | undefined; readonly savedAt: Date | undefined }

export function draftState(request: PageRequest): DraftState {
  return { autosave: request.autosave, savedAt: request.draft?.savedAt }
}
