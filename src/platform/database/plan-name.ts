import {
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  type CompiledQuery,
  type OperationNode,
  OperatorNode,
  ParensNode,
  ReferenceNode,
  SelectQueryNode,
} from 'kysely'

/** Columns that name the rows wanted, or the record they hang on: few rows, and one index that finds them. */
const KEYS: ReadonlySet<string> = new Set(['id', 'record_id', 'other_record_id'])
const MOST = 1_000

const names = new Map<string, string | undefined>()

/**
 * The name under which a connection keeps a statement with its plan; undefined for one that is planned each time. Kept
 * are selects that ask for rows by their id or by their record's: whoever reads, there is one good way to find them. For
 * every other the best plan depends on how much the reader may see, and a kept one would be another reader's.
 */
export function planName({ sql, query }: CompiledQuery): string | undefined {
  if (names.has(sql)) return names.get(sql)
  if (names.size >= MOST) return undefined
  const name =
    SelectQueryNode.is(query) && query.where && asksByKey(query.where.where) ? `kith_${names.size}` : undefined
  names.set(sql, name)
  return name
}

function asksByKey(node: OperationNode): boolean {
  if (AndNode.is(node)) return asksByKey(node.left) || asksByKey(node.right)
  if (ParensNode.is(node)) return asksByKey(node.node)
  if (!BinaryOperationNode.is(node)) return false
  const { leftOperand, operator } = node
  if (!OperatorNode.is(operator) || (operator.operator !== '=' && operator.operator !== 'in')) return false
  return ReferenceNode.is(leftOperand) && ColumnNode.is(leftOperand.column) && KEYS.has(leftOperand.column.column.name)
}
