import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import { fullDay } from '../../../../web/format.js'
import { Sheet } from '../../../../web/kith/sheet.js'
import type { ChildHeader } from '../../queries/child-header.query.js'
import type { listMerges } from '../../queries/merges.query.js'

type Props = { child: ChildHeader; merges: Awaited<ReturnType<typeof listMerges>>; mayMerge: boolean }

/** Who decided that several records are one child, on what, and whether it was undone. */
export function MergedSheet({ child, merges, mayMerge }: Props): VNode {
  return (
    <Sheet id="merged" title="Two entries for one child">
      <ul class="kith-plain">
        {merges.map((merge) => (
          <li>
            <p class="govuk-body">
              {merge.undoneAt
                ? 'Two records were taken to be one child, and are two again.'
                : 'Another record of this child is shown here with this one.'}
            </p>
            <p class="kith-meta">
              Decided by {merge.authorName}, {merge.agencyName}, {fullDay(dayOf(merge.decidedAt))}: {merge.reason}
              {merge.undoneAt &&
                ` Undone by ${merge.undoneByName}, ${fullDay(dayOf(merge.undoneAt))}: ${merge.undoReason}`}
            </p>
            {mayMerge && !merge.undoneAt && merge.otherRecordId === child.recordId && (
              <p class="govuk-body">
                <a class="govuk-link" href={`/children/${child.recordId}/same-person/${merge.recordId}/undo`}>
                  They are not the same child
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
