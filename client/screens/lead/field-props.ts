import type { Answers } from './answers.ts'
import type { Field } from './fields.ts'

/** What every question of an act is given. */
export interface FieldProps<Kind extends Field['kind'] = Field['kind']> {
  readonly field: Extract<Field, { kind: Kind }>
  readonly answers: Answers
  /** Names of what is still missing, once the person has tried to go on. */
  readonly missing: readonly string[]
  readonly onAnswer: (name: string, answer: string | boolean) => void
}
