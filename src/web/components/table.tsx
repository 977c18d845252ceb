import type { VNode } from 'preact'
import { type Attributes, classes, type Content, type Words } from './props.js'

export type Column = {
  text: Words
  numeric?: boolean | undefined
  class?: string | undefined
  colspan?: number | undefined
  rowspan?: number | undefined
  attributes?: Attributes | undefined
}

export type Cell =
  | string
  | number
  | {
      text: Content
      numeric?: boolean | undefined
      class?: string | undefined
      colspan?: number | undefined
      rowspan?: number | undefined
      attributes?: Attributes | undefined
    }

type TableProps = {
  /** What the table is of. Hide it with `captionHidden` when a heading above says the same. */
  caption: Words
  captionSize?: 's' | 'm' | 'l' | 'xl' | undefined
  captionHidden?: boolean | undefined
  columns?: readonly Column[] | undefined
  rows: readonly (readonly Cell[])[]
  /** The first cell of each row names the row. */
  firstCellIsHeader?: boolean | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

/** Figures to compare. For lists of work that fold on a phone, see `StackTable`. */
export function Table(props: TableProps): VNode {
  return (
    <table class={classes('govuk-table', props.class)} {...props.attributes}>
      {props.caption && (
        <caption
          class={classes(
            'govuk-table__caption',
            props.captionSize && `govuk-table__caption--${props.captionSize}`,
            props.captionHidden && 'govuk-visually-hidden',
          )}
        >
          {props.caption}
        </caption>
      )}
      {props.columns && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {props.columns.map((column) => (
              <th
                scope="col"
                class={classes('govuk-table__header', column.numeric && 'govuk-table__header--numeric', column.class)}
                colspan={column.colspan}
                rowspan={column.rowspan}
                {...column.attributes}
              >
                {column.text}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {props.rows.map((row) => (
          <tr class="govuk-table__row">
            {row.map((cell, index) => (
              <TableCell cell={cell} isHeader={index === 0 && props.firstCellIsHeader === true} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function TableCell({ cell: given, isHeader }: { cell: Cell; isHeader: boolean }) {
  const cell = typeof given === 'object' ? given : { text: given }
  const spans = { colspan: cell.colspan, rowspan: cell.rowspan, ...cell.attributes }
  if (isHeader)
    return (
      <th scope="row" class={classes('govuk-table__header', cell.class)} {...spans}>
        {cell.text}
      </th>
    )
  return (
    <td class={classes('govuk-table__cell', cell.numeric && 'govuk-table__cell--numeric', cell.class)} {...spans}>
      {cell.text}
    </td>
  )
}
