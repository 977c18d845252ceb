import type { PageDefinition } from '../../../platform/http/page.js'
import type { PlanPlace } from '../domain/plan-place.js'
import { actionPage } from './action/action.page.js'
import { agreePage } from './agree/agree.page.js'
import { closePage } from './close/close.page.js'
import { donePage } from './done/done.page.js'
import { duePage } from './due/due.page.js'
import { editPage } from './edit/edit.page.js'
import { effectPage } from './effect/effect.page.js'
import { historyPage } from './history/history.page.js'
import { misfiledPage } from './misfiled/misfiled.page.js'
import { newActionPage } from './new-action/new-action.page.js'
import { notDonePage } from './not-done/not-done.page.js'
import { ownerPage } from './owner/owner.page.js'
import { planPage } from './plan/plan.page.js'

/** The pages of a plan for one kind of record. */
export function definePlanPages(place: PlanPlace): PageDefinition[] {
  return [
    planPage,
    editPage,
    agreePage,
    closePage,
    historyPage,
    newActionPage,
    actionPage,
    donePage,
    effectPage,
    notDonePage,
    duePage,
    ownerPage,
    misfiledPage,
  ].map((page) => page(place))
}
