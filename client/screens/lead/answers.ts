import { say } from '../../texts/language.ts'
import type { Act } from './acts.ts'
import type { Field } from './fields.ts'
import type { Command } from '../../commands.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

/** What a person has filled in, by the field's name; a vote adds the name of the nominee. */
export type Answers = Readonly<Record<string, string | boolean>>

export const startOf = (fields: readonly Field[]): Answers =>
  Object.fromEntries(fields.map((field) => [field.name, field.kind === 'vote' ? '' : field.start]))

const filled = (answers: Answers, name: string): boolean => {
  const answer = answers[name]
  return typeof answer === 'string' && answer.trim() !== ''
}

/** The names of the required fields that are still empty. */
export function missingFrom(fields: readonly Field[], answers: Answers): readonly string[] {
  const missing = fields.filter(({ name, required }) => required && !filled(answers, name)).map(({ name }) => name)
  return answers['vote'] === 'nominee' && !filled(answers, 'nominee') ? [...missing, 'nominee'] : missing
}

/** The command: what the server knew already, and what the person added. Empty answers are left out. */
export function commandOf({ type, offer, other }: Act, item: ItemView, answers: Answers): Command {
  const { nominee, ...known } = offer.send
  const command: Record<string, unknown> & { type: string } = { ...known, type }
  if (type === 'classify.propose' && !other && item.suggestion) Object.assign(command, suggested(item.suggestion))
  const chosen = other || answers['vote'] !== undefined
  if (!chosen && nominee !== undefined) command['nominee'] = nominee
  for (const [name, answer] of Object.entries(answers)) {
    if (name === 'nominee' && answers['vote'] !== 'nominee') continue
    const given = typeof answer === 'string' ? answer.trim() : answer
    if (given !== '' && given !== false) command[name] = given
  }
  return command
}

/** The fields of a class proposed as suggested. */
export const suggested = ({ value, finance, reason }: NonNullable<ItemView['suggestion']>) => ({
  value,
  finance,
  reason: say(reason),
})
