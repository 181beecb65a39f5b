import { known } from '../../store.ts'
import { motionActText } from '../../texts/motions/acts.ts'
import { itemNumber } from '../../texts/why.ts'
import { factsOf } from './words.ts'
import type { Answers } from '../lead/answers.ts'
import type { Field } from '../lead/fields.ts'
import type { Act } from './motion-acts.ts'
import type { Command } from '../../commands.ts'
import type { MotionView } from '../../../server/protocol/motion-view.ts'

const textField = (name: string, label: string, required: boolean): Field => ({
  kind: 'text',
  name,
  label,
  required,
  start: '',
})

const choiceField = (name: string, label: string, choices: Readonly<Record<string, string>>, hint?: string): Field => ({
  kind: 'choice',
  name,
  label,
  required: true,
  start: '',
  choices: Object.entries(choices).map(([value, word]) => ({ value, label: word })),
  ...(hint === undefined ? {} : { hint }),
})

/** What is to be filled in for this act; nothing for an act that one tap does. */
export function fieldsOf({ type }: Act, motion: MotionView): readonly Field[] {
  const { field: words, said } = motionActText.value
  const { own, essential } = factsOf(motion)
  switch (type) {
    case 'motion.notify':
      return [textField('text', words.text, true)]
    case 'motion.dissent':
    case 'motion.resume':
    case 'motion.disputeClass':
      return [textField('reason', words.reason, false)]
    case 'motion.solo':
      return own && !essential
        ? [{ kind: 'toggle', name: 'otherUnreachable', label: words.unreachable, required: false, start: false }]
        : []
    case 'motion.boardResult':
      return [choiceField('result', words.result, essential && !own ? words.resultsWithConsent : words.results)]
    case 'motion.settleClass':
      return [choiceField('value', words.value, { motion: said.motion, resolution: said.resolution })]
    case 'motion.revise':
      return [choiceField('substantial', words.substantial, words.change, words.substantialHint)]
    case 'motion.file':
      return [itemField(motion)]
    case 'motion.incident':
      return [choiceField('what', words.what, incidents(motion)), textField('evidence', words.evidence, true)]
    default:
      return []
  }
}

/** What came out before can only be filed on top of it. */
function incidents({ state }: MotionView): Readonly<Record<string, string>> {
  const { published, filed } = motionActText.value.field.incidents
  return state === 'irregular' ? { filed } : { published, filed }
}

/** An item of the body that the motion may have become already: open, whole, and no other motion's. */
function itemField({ id, target }: MotionView): Field {
  const { field: words } = motionActText.value
  const { items, motions } = known.value
  const taken = new Set([...motions.values()].filter((one) => one.id !== id).map(({ item }) => item))
  const open = [...items.values()].filter(
    ({ id: item, final, station, parent }) =>
      final === null && parent === null && station.body === target && !taken.has(item),
  )
  return {
    kind: 'select',
    name: 'item',
    label: words.item,
    required: false,
    start: '',
    choices: [
      { value: '', label: words.newItem },
      ...open.map((item) => ({ value: item.id, label: `${itemNumber(item)}: ${item.title}` })),
    ],
  }
}

/** The command: what the server knew already, and what the person added. Empty answers are left out. */
export function commandOf({ type, offer }: Act, answers: Answers): Command {
  const command: Record<string, unknown> & { type: string } = { ...offer.send, type }
  for (const [name, answer] of Object.entries(answers)) {
    const given = typeof answer === 'string' ? answer.trim() : answer
    if (given === '' || given === false) continue
    command[name] = name === 'substantial' ? given === 'yes' : given
  }
  return command
}
