import type { VNode } from 'preact'
import { relativeMoment } from '../../../../web/format.js'
import { AgencyTag } from '../../../../web/kith/agency-tag.js'
import { PersonList } from '../../../../web/kith/person-list.js'
import { Sheet } from '../../../../web/kith/sheet.js'
import type { DiscussionInFull } from '../../queries/level-in-full.query.js'
import { enquiryWords } from './words.js'
import { Said, viewOf } from './decision-sheet.js'

type Props = { discussion: DiscussionInFull; isDecided: boolean; here: string; mayWork: boolean; now: Date }

/** One strategy discussion: who was there, what was agreed, and what came of the enquiry. */
export function DiscussionSheet({ discussion, isDecided, here, mayWork, now }: Props): VNode {
  const enquiry = enquiryWords(discussion)
  const waits = discussion.enquiryStarted && !discussion.conferenceSaidAt
  return (
    <Sheet
      id={`discussion-${discussion.id}`}
      title="Strategy discussion"
      beside={<span class="kith-meta">{relativeMoment(now, discussion.heldAt)}</span>}
    >
      <p class="govuk-body kith-typed">{discussion.summary}</p>
      {isDecided ? (
        <p class="govuk-body">Who was there, and what each thought, stands with the level that was agreed.</p>
      ) : (
        <PersonList people={discussion.participants.map(viewOf)} />
      )}
      {discussion.quorumReason && <Said title="Held with fewer agencies, because" words={discussion.quorumReason} />}
      {enquiry && <p class="govuk-body">{enquiry}</p>}
      {waits && mayWork && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${here}/discussion/${discussion.id}/conference`}>
            Say what came of it
          </a>
        </p>
      )}
      <p class="kith-meta">
        Written by {discussion.authorName} <AgencyTag>{discussion.agencyName}</AgencyTag>
      </p>
    </Sheet>
  )
}
