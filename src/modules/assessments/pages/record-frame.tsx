import type { VNode } from 'preact'
import type { PageRequest } from '../../../platform/http/page.js'
import type { By, Tx } from '../../../platform/work.js'
import type { Content } from '../../../web/components/props.js'
import { Layout } from '../../../web/layout.js'
import { type RecordHead, RecordTop, recordHead } from '../../records/index.js'
import { listPath } from './paths.js'

/** Who the record is about, for the pages that stand among the parts of a child's record. */
export async function readHead({ deps, hold, may }: PageRequest, tx: Tx, by: By): Promise<RecordHead | undefined> {
  return hold?.kind === 'child' ? recordHead({ deps, tx, by, hold, may }) : undefined
}

/** A page among the parts of a child's record. */
export function RecordFrame({
  head,
  title,
  printLine,
  children,
}: {
  head: RecordHead
  /** For the browser's title bar, before the child's initials. */
  title: string
  printLine?: string | undefined
  children: Content
}): VNode {
  const { recordId } = head.hold
  return (
    <Layout
      title={`${title}, ${head.banner.initials}`}
      whoHasLooked={`/records/${recordId}/looks`}
      printLine={printLine}
    >
      <RecordTop summary={head} current={listPath(recordId)} basePath="/children" />
      {children}
    </Layout>
  )
}
