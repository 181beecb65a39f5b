import { readdirSync } from 'node:fs'
import type { Councils } from '../db/councils.ts'
import { CouncilFolder } from '../db/sqlite/council-folder.ts'
import { PostgresCouncils } from '../db/postgres/councils.ts'
import type { Config } from './config.ts'

/** The settings that say where councils are kept: in a database, or in files of the data folder. */
export type Place = Pick<Config, 'data'> & { readonly database?: Config['database'] }

/** The place that they name. The caller closes it. */
export const councilsOf = ({ data, database }: Place): Councils =>
  database === undefined ? new CouncilFolder(data) : new PostgresCouncils(database)

/** Councils that have a key in the data folder. */
export function keysIn(data: string): readonly string[] {
  try {
    return readdirSync(data).flatMap((name) => /^([a-z0-9][a-z0-9-]*)\.key$/.exec(name)?.[1] ?? [])
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
