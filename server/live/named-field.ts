import { commandSchemas } from '../../machines/events.ts'

/** Every name that a field of a command can have, however deep. */
const names = new Set<string>()
const collect = (schema: unknown): void => {
  if (typeof schema !== 'object' || schema === null) return
  if ('properties' in schema) for (const name of Object.keys(Object(schema.properties))) names.add(name)
  for (const inner of Object.values(schema)) collect(inner)
}
collect(commandSchemas)

/**
 * The field that a refusal names, as far as the vocabulary knows it: refusals are kept, and what somebody took for a
 * field may be anything, a person's name among it.
 */
export function namedField(field: string): string {
  const parts = field.split('/')
  const strange = parts.findIndex((part) => !names.has(part) && !/^\d{1,4}$/u.test(part))
  return (strange === -1 ? parts : parts.slice(0, strange)).join('/') || 'unknown'
}
