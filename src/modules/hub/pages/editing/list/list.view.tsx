import type { VNode } from 'preact'
import { BackLink } from '../../../../../web/components/back-link.js'
import { Button } from '../../../../../web/components/button.js'
import { Pagination } from '../../../../../web/components/pagination.js'
import { Empty } from '../../../../../web/kith/empty.js'
import { Layout } from '../../../../../web/layout.js'
import type { ItemsPage } from '../../../queries/items.query.js'
import { KIND_WORDS } from '../words.js'
import { ItemRows } from './item-rows.js'

type Props = ItemsPage & {
  title: string
  about?: string
  now: Date
  path: string
  query: Readonly<Record<string, string>>
  /** Of which a new one can be begun here. */
  kind?: 'page' | 'service' | 'download'
}

export function ListView({ title, about, rows, next, now, path, query, kind }: Props): VNode {
  return (
    <Layout title={`${title}, Be Aware`} before={<BackLink href="/hub">Back to Be Aware</BackLink>}>
      <h1 class="govuk-heading-l">{title}</h1>
      {about && <p class="govuk-body">{about}</p>}
      {kind && (
        <Button variant="secondary" href={`${path}/new`}>
          {`New ${KIND_WORDS[kind].one}`}
        </Button>
      )}
      {rows.length === 0 ? (
        <Empty title="There is nothing here." />
      ) : (
        <ItemRows caption={title} rows={rows} now={now} hasKinds={!kind} />
      )}
      {next && <Pagination next={{ href: `${path}?${new URLSearchParams({ ...query, after: next })}` }} />}
    </Layout>
  )
}
