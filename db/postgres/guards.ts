import type { Asking } from './asking.ts'
import { steps } from './migrate.ts'

/** The last one of each that the steps make, by name: triggers with their table, and what functions do, to the letter. */
const wanted = (() => {
  const sql = steps()
    .map((step) => step.sql)
    .join('\n')
  const triggers = new Map<string, string>()
  for (const [, name = '', table = ''] of sql.matchAll(/CREATE TRIGGER (\w+)[^;]*? ON (\w+)\b/gu)) {
    triggers.set(`${table}.${name}`, 'O')
  }
  for (const [statement, table = ''] of sql.matchAll(/ALTER TABLE (\w+) ENABLE ALWAYS[^;]*/gu)) {
    for (const [, name = ''] of statement.matchAll(/ENABLE ALWAYS TRIGGER (\w+)/gu))
      triggers.set(`${table}.${name}`, 'A')
  }
  const functions = new Map<string, string>()
  for (const [, name = '', body = ''] of sql.matchAll(/CREATE (?:OR REPLACE )?FUNCTION (\w+)\(.*?\$\$(.*?)\$\$/gsu))
    functions.set(name, body)
  return { triggers, functions }
})()

/** What guards the tables and is missing, switched off, changed or added, by name; and how many triggers there are. */
export async function guardsOf(
  database: Asking,
): Promise<{ readonly differs: readonly string[]; readonly triggers: number }> {
  const triggers = await database.rows<{ name: string; enabled: string }>(
    "SELECT c.relname || '.' || t.tgname AS name, t.tgenabled AS enabled FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid " +
      "WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace",
  )
  const functions = await database.rows<{ name: string; body: string }>(
    "SELECT proname AS name, prosrc AS body FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
  )
  const differs = [
    ...differing('trigger', wanted.triggers, new Map(triggers.map(({ name, enabled }) => [name, enabled]))),
    ...differing('function', wanted.functions, new Map(functions.map(({ name, body }) => [name, body]))),
  ]
  return { differs, triggers: wanted.triggers.size }
}

const differing = (
  what: string,
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])]
    .filter((name) => one.get(name) !== other.get(name))
    .map((name) => `${what} ${name}`)
