import type { VNode } from 'preact'
import { type Attributes, classes, type Content, type Words } from './props.js'

/** A link that changes a row or a card. `about` is read aloud after it: “Change<span> name</span>”. */
export type RowAction = {
  text: Words
  href: string
  about?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

export type SummaryRow = {
  key: Words
  value: Content
  actions?: readonly RowAction[] | undefined
  class?: string | undefined
  keyClass?: string | undefined
}

type SummaryListProps = {
  rows: readonly SummaryRow[]
  noBorder?: boolean | undefined
  /** Puts the list in a card with a title. */
  card?: { title: Words; headingLevel?: 2 | 3 | 4 | undefined; actions?: readonly RowAction[] | undefined } | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

/** What was answered, each with a way to change it. */
export function SummaryList({ rows, noBorder, card, class: extra, attributes }: SummaryListProps): VNode {
  const anyActions = rows.some((row) => row.actions?.length)
  const list = (
    <dl class={classes('govuk-summary-list', noBorder && 'govuk-summary-list--no-border', extra)} {...attributes}>
      {rows.map((row) => (
        <div
          class={classes(
            'govuk-summary-list__row',
            anyActions && !row.actions && 'govuk-summary-list__row--no-actions',
            row.class,
          )}
        >
          <dt class={classes('govuk-summary-list__key', row.keyClass)}>{row.key}</dt>
          <dd class="govuk-summary-list__value">{row.value}</dd>
          {row.actions?.length ? (
            <dd class="govuk-summary-list__actions">
              <Actions actions={row.actions} block="govuk-summary-list__actions-list" cardTitle={card?.title} />
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
  if (!card) return list
  const Heading = `h${card.headingLevel ?? 2}` as 'h2' | 'h3' | 'h4'
  const actions = card.actions ?? []
  return (
    <div class="govuk-summary-card">
      <div class="govuk-summary-card__title-wrapper">
        <Heading class="govuk-summary-card__title">{card.title}</Heading>
        {actions.length === 1 && (
          <div class="govuk-summary-card__actions">
            <Actions actions={actions} block="" cardTitle={card.title} />
          </div>
        )}
        {actions.length > 1 && (
          <ul class="govuk-summary-card__actions">
            {actions.map((action) => (
              <li class="govuk-summary-card__action">
                <ActionLink action={action} cardTitle={card.title} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div class="govuk-summary-card__content">{list}</div>
    </div>
  )
}

function Actions(props: { actions: readonly RowAction[]; block: string; cardTitle: Words | undefined }) {
  const [first, ...others] = props.actions
  if (first && others.length === 0) return <ActionLink action={first} cardTitle={props.cardTitle} />
  return (
    <ul class={props.block}>
      {props.actions.map((action) => (
        <li class={`${props.block}-item`}>
          <ActionLink action={action} cardTitle={props.cardTitle} />
        </li>
      ))}
    </ul>
  )
}

function ActionLink({ action, cardTitle }: { action: RowAction; cardTitle: Words | undefined }) {
  return (
    <a class={classes('govuk-link', action.class)} href={action.href} {...action.attributes}>
      {action.text}
      {(action.about || cardTitle) && (
        <span class="govuk-visually-hidden">
          {action.about && ` ${action.about}`}
          {cardTitle && <> ({cardTitle})</>}
        </span>
      )}
    </a>
  )
}
