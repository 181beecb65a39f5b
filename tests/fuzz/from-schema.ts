import type { Dice } from './dice.ts'
import { strange, strangeText, strangeTimes, type Tree } from './garbage.ts'

/** JSON Schema, as far as our routes use it. */
export interface Schema {
  readonly type?: string
  readonly const?: Tree
  readonly enum?: readonly Tree[]
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly pattern?: string
}

const known = [
  'spd',
  'gruene',
  'lead',
  'member',
  'FBL',
  'spd.lead',
  'admin',
  'a',
  'rat-feb',
  '2021-02-04',
  '2026-11-25',
  'ES256',
] as const

/** A value that fits a schema, or nearly: of a pattern it knows only the usual ones. */
export function fitting(schema: Schema, dice: Dice): Tree {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return dice.of(schema.enum)
  if (schema.anyOf) return fitting(dice.of(schema.anyOf), dice)
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((each) => fitting(each, dice))) as Tree
  switch (schema.type) {
    case 'object': {
      const needed = new Set(schema.required)
      const chosen = Object.entries(schema.properties ?? {}).filter(([name]) => needed.has(name) || dice.oneIn(2))
      return Object.fromEntries(chosen.map(([name, each]) => [name, fitting(each, dice)]))
    }
    case 'array':
      return Array.from({ length: dice.below(3) }, () => fitting(schema.items ?? {}, dice))
    case 'string':
      return dice.of([dice.of(known), dice.of(strangeTimes), strangeText(dice), 'x'.repeat(43), 'f'.repeat(64)])
    case 'integer':
    case 'number':
      return dice.below(5)
    case 'boolean':
      return dice.oneIn(2)
    default:
      return strange(dice)
  }
}
