import type { VNode } from 'preact'
import { classes, type Content, type Words } from '../components/props.js'

export type StackColumn = {
  text: Words
  /** Before the value on a phone, where the head is not shown. Left out when the value speaks for itself. */
  phoneLabel?: Words | undefined
  /** Names the row. */
  isHeader?: boolean | undefined
}

type StackTableProps = {
  caption: Words
  /** A heading above says the same. */
  captionHidden?: boolean | undefined
  columns: readonly StackColumn[]
  /** One cell for each column. */
  rows: readonly (readonly Content[])[]
  class?: string | undefined
}

/** A list of work: a table on a wide screen, a labelled list on a phone. */
export function StackTable({ caption, captionHidden, columns, rows, class: extra }: StackTableProps): VNode {
  return (
    <table class={classes('kith-table kith-table--stack', extra)}>
      <caption class={captionHidden ? 'govuk-visually-hidden' : 'govuk-heading-s'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col">{column.text}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {columns.map((column, index) => (
              <StackCell column={column}>{row[index]}</StackCell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function StackCell({ column, children }: { column: StackColumn; children?: Content }) {
  if (column.isHeader) return <th scope="row">{children}</th>
  return (
    <td>
      {column.phoneLabel && <span class="kith-table__label">{column.phoneLabel}:</span>}
      {children}
    </td>
  )
}
