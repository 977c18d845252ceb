import type { VNode } from 'preact'
import type { RecordId } from '../../../../kernel/ids.js'
import { Button } from '../../../../web/components/button.js'
import { Pagination } from '../../../../web/components/pagination.js'
import { fullDay } from '../../../../web/format.js'
import { Empty } from '../../../../web/kith/empty.js'
import { Level } from '../../../../web/kith/level.js'
import { PageHeading } from '../../../../web/kith/sheet.js'
import { StackTable } from '../../../../web/kith/stack-table.js'
import { Layout } from '../../../../web/layout.js'
import type { RecordLevel } from '../../../records/index.js'
import type { ChildLine } from '../../queries/child-lines.query.js'

type Props = {
  children: readonly ChildLine[]
  levels: ReadonlyMap<RecordId, RecordLevel>
  next: RecordId | undefined
  isFirst: boolean
  mayCreate: boolean
}

export function ChildrenView({ children, levels, next, isFirst, mayCreate }: Props): VNode {
  return (
    <Layout title="Children">
      <PageHeading beside="Records that are open to you, the one opened last first.">Children</PageHeading>
      {mayCreate && (
        <Button href="/children/new" variant="secondary">
          Open a record for a child
        </Button>
      )}
      {children.length === 0 ? (
        <Empty title={isFirst ? 'No child’s record is open to you.' : 'That was the last of them.'}>
          {isFirst && ' When you are given work with a child, they are here.'}
        </Empty>
      ) : (
        <StackTable
          caption="Children open to you"
          captionHidden
          columns={[
            { text: 'Child', isHeader: true },
            { text: 'Age', phoneLabel: 'Age' },
            { text: 'Level', phoneLabel: 'Level' },
            { text: 'School', phoneLabel: 'School' },
            { text: 'Lives with', phoneLabel: 'Lives with' },
          ]}
          rows={children.map((line) => {
            const level = levels.get(line.recordId)
            return [
              <a class="govuk-link" href={`/children/${line.recordId}`}>
                {line.name}
              </a>,
              line.ageWords
                ? `${line.ageWords}${line.bornOn ? `, born ${line.bornIsEstimated ? 'about ' : ''}${fullDay(line.bornOn)}` : ''}`
                : 'Not known',
              level ? <Level rank={level.rank} of={level.of} word={level.word} small /> : 'Not agreed',
              line.school ?? 'Not known',
              line.livesWith ?? 'Not known',
            ]
          })}
        />
      )}
      {(next || !isFirst) && (
        <Pagination
          label="More children"
          previous={isFirst ? undefined : { href: '/children', text: 'Back to the first' }}
          next={next && { href: `/children?after=${next}` }}
        />
      )}
    </Layout>
  )
}
