import type { VNode } from 'preact'
import type { RecordId } from '../../../kernel/ids.js'
import { BackLink } from '../../../web/components/back-link.js'
import { Layout } from '../../../web/layout.js'
import type { ChildHeader } from '../../people/index.js'

type Props = { recordId: RecordId; child: ChildHeader; may: (permission: string) => boolean }

/** There is no level to review or to leave: what may be done instead. */
export function NotOpen({ recordId, child, may }: Props): VNode {
  return (
    <Layout
      title={`Not open to MACE, ${child.initials}`}
      isForm
      before={<BackLink href={`/children/${recordId}`}>Back to the record</BackLink>}
    >
      <span class="govuk-caption-l">{child.displayName}</span>
      <h1 class="govuk-heading-l">This child is not open to MACE</h1>
      <p class="govuk-body">
        There is no level to review. A level is agreed after an assessment, or at a strategy discussion.
      </p>
      {may('levels:discuss') && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/children/${recordId}/level/discussion`}>
            Record a strategy discussion
          </a>
        </p>
      )}
    </Layout>
  )
}
