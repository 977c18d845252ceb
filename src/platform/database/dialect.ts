import {
  type BinaryOperationNode,
  type Driver,
  OperatorNode,
  PostgresDialect,
  PostgresQueryCompiler,
  PrimitiveValueListNode,
  type QueryCompiler,
} from 'kysely'
import type pg from 'pg'
import { PoolDriver } from './driver.js'

/** PostgreSQL over a pool of our own. */
export class PoolDialect extends PostgresDialect {
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool) {
    super({ pool })
    this.#pool = pool
  }

  override createDriver(): Driver {
    return new PoolDriver(this.#pool)
  }

  override createQueryCompiler(): QueryCompiler {
    return new ListsAsArrays()
  }
}

/** `= any ($1)` instead of `in ($1, $2, …)`: a statement reads the same however long its list is. */
class ListsAsArrays extends PostgresQueryCompiler {
  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    const { leftOperand, operator, rightOperand } = node
    const compared = OperatorNode.is(operator) ? operator.operator : undefined
    if (!PrimitiveValueListNode.is(rightOperand) || (compared !== 'in' && compared !== 'not in'))
      return super.visitBinaryOperation(node)
    this.visitNode(leftOperand)
    this.append(compared === 'in' ? ' = any (' : ' <> all (')
    this.appendValue([...rightOperand.values])
    this.append(')')
  }
}
