import { readdirSync } from 'node:fs'
import type { Councils } from '../db/councils.ts'
import { CouncilFolder } from '../db/sqlite/council-folder.ts'
import type { Config } from './config.ts'

/** Where the settings say that councils are kept. The caller closes it. */
export const councilsOf = ({ data }: Pick<Config, 'data'>): Councils => new CouncilFolder(data)

/** Councils that have a key in the data folder. */
export function keysIn(data: string): readonly string[] {
  try {
    return readdirSync(data).flatMap((name) => /^([a-z0-9][a-z0-9-]*)\.key$/.exec(name)?.[1] ?? [])
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
