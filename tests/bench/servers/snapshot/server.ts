import Sqlite from 'better-sqlite3'
import { serve, stopwatch } from '../child.ts'

/** What every start has to do at least: open the database, and read the whole state as it was left. It serves nobody. */

const took = stopwatch()
const database = new Sqlite(process.argv[2] ?? '', { fileMustExist: true })
const state = database.prepare<[], string>('SELECT state FROM snapshot').pluck().get()
const things = JSON.parse(state ?? '') as readonly unknown[]
const spent = took()
if (things.length === 0) throw new Error('The snapshot holds nothing.')
serve({ port: 0, ...spent }, async () => void database.close())
