import { hash } from 'node:crypto'
import type { ClientBase, QueryResult } from 'pg'
import { UnknownOutcome } from '../outcome.ts'
import { isRefusal } from './refusal.ts'

/** Something that takes statements: the database, or one transaction in it. */
export interface Asking {
  /** The rows that a statement gives; values take the places of `$1`, `$2`, … */
  rows<Row extends object>(statement: string, ...values: readonly unknown[]): Promise<Row[]>
  /** How many rows a statement changed. */
  changed(statement: string, ...values: readonly unknown[]): Promise<number>
}

const names = new Map<string, string>()

/** A name for a statement, so that the server keeps its plan. */
function nameOf(statement: string): string {
  const given = names.get(statement)
  if (given !== undefined) return given
  const name = hash('sha256', statement, 'hex').slice(0, 40)
  names.set(statement, name)
  return name
}

/**
 * Nothing we ask gives one, except a commit whose wait for the replica somebody broke off (pg_cancel_backend): it is answered
 * like any other, with this beside it.
 */
const WARNING = '01000'

interface Notice {
  readonly code: string | undefined
}

/** One connection, to which statements are given. */
export function asking(client: ClientBase): Asking {
  const ask = async (text: string, values: readonly unknown[]): Promise<QueryResult> => {
    let warned: Notice | undefined
    const onNotice = (notice: Notice) => (warned ??= notice.code === WARNING ? notice : undefined)
    client.on('notice', onNotice)
    try {
      const result = await client.query({ name: nameOf(text), text, values: [...values] })
      if (warned) throw new UnknownOutcome(warned)
      return result
    } catch (error) {
      throw isRefusal(error) || error instanceof UnknownOutcome ? error : new UnknownOutcome(error)
    } finally {
      client.off('notice', onNotice)
    }
  }
  return {
    rows: async <Row extends object>(statement: string, ...values: readonly unknown[]) =>
      (await ask(statement, values)).rows as Row[],
    changed: async (statement, ...values) => (await ask(statement, values)).rowCount ?? 0,
  }
}
