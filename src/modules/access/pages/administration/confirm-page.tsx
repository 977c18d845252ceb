import type { Outcome } from '../../../../kernel/outcome.js'
import type { Deps } from '../../../../platform/deps.js'
import { definePage, notFound, type PageDefinition, seeOther, show } from '../../../../platform/http/page.js'
import type { By, Tx } from '../../../../platform/work.js'
import { type Confirmation, ConfirmView } from './confirm.view.js'

type Params = Readonly<Record<string, string>>
type Confirming<Code extends string> = {
  readonly path: string
  readonly audit: string
  readonly about: (tx: Tx, params: Params) => Promise<Confirmation | undefined>
  readonly run: (tx: Tx, by: By, params: Params, deps: Deps) => Promise<Outcome<unknown, { readonly code: Code }>>
  readonly say: Record<Code, string>
  readonly to: (confirmation: Confirmation) => string
}

/** A page that asks once more before something is ended, closed or taken away. */
export function confirmPage<Code extends string>(confirming: Confirming<Code>): PageDefinition {
  const { path, audit, about, run, say, to } = confirming
  return definePage({
    path,
    permission: 'administration:manage',
    audit,
    async get({ work, params }) {
      const confirmation = await work.look(audit, (tx) => about(tx, params))
      return confirmation ? show(<ConfirmView {...confirmation} />) : notFound()
    },
    async post({ work, params, deps, once }) {
      const confirmation = await work.look(audit, (tx) => about(tx, params))
      if (!confirmation) return notFound()
      const outcome = await work.change((tx, by) => run(tx, by, params, deps), { once })
      if (outcome.ok) return seeOther(to(confirmation))
      const [refusal] = outcome.refusals
      return show(<ConfirmView {...confirmation} error={refusal && say[refusal.code]} />, 400)
    },
  })
}
