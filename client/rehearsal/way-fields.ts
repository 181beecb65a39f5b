import { isoDay } from '../texts/dates.ts'
import { motionActText } from '../texts/motions/acts.ts'
import { rehearsalText } from '../texts/rehearsal/page.ts'
import { deskText } from '../texts/secretary.ts'
import { sidesOf } from '../texts/sides.ts'
import { text } from '../texts/text.ts'
import { bodyName, meetingWords } from '../texts/why.ts'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import type { Field } from '../screens/lead/fields.ts'
import type { OpenOffer } from '../screens/lead/turn.ts'
import type { Known } from '../reduce.ts'

/** What the fields of an act choose from. */
export interface Choices {
  readonly agreement: Agreement
  readonly known: Known
}

const asks = (name: string, label: string): Field => ({ kind: 'text', name, label, required: true, start: '' })

function chooses(name: string, label: string, words: Readonly<Record<string, string>>, first = true): Field {
  const choices = Object.entries(words).map(([value, word]) => ({ value, label: word }))
  return { kind: 'choice', name, label, required: true, start: first ? (choices[0]?.value ?? '') : '', choices }
}

/** Fields of the acts that no desk of leads has: of the sitting and of planned motions, by what the offer says is missing. */
export function missingFields({ type, send, missing }: OpenOffer, choices: Choices): readonly Field[] {
  const fields = missing.filter((name) => !(name in send)).map((name) => fieldNamed(type, name, choices))
  return type === 'outcome.log' ? [...fields, ...positionFields(choices)] : fields
}

function fieldNamed(type: string, name: string, { agreement, known }: Choices): Field {
  const words = rehearsalText.value.field
  const motions = motionActText.value.field
  switch (name) {
    case 'mode':
      return chooses(name, words.mode, deskText.value.mode)
    case 'result':
      return type === 'motion.boardResult'
        ? chooses(name, motions.result, motions.results, false)
        : chooses(name, words.result, text.value.result)
    case 'body': {
      const bodies = agreement.bodies.map(({ id }) => [id, bodyName(agreement, id)] as const)
      return selects(name, words.body, bodies)
    }
    case 'meeting': {
      const ahead = [...known.meetings.values()].filter(({ state }) => state === 'planned' || state === 'invited')
      return selects(
        name,
        words.meeting,
        ahead.map((meeting) => [meeting.id, meetingWords(agreement, meeting)] as const),
      )
    }
    case 'value':
      return chooses(name, motions.value, {
        motion: motionActText.value.said.motion,
        resolution: motionActText.value.said.resolution,
      })
    case 'substantial':
      return chooses(name, motions.substantial, motions.change)
    case 'what':
      return chooses(name, motions.what, motions.incidents)
    case 'note':
    case 'reason':
    case 'comment':
    case 'evidence':
      return asks(name, words[name])
    default:
      return asks(name, words.text)
  }
}

const selects = (name: string, label: string, choices: readonly (readonly [string, string])[]): Field => ({
  kind: 'select',
  name,
  label,
  required: true,
  start: choices[0]?.[0] ?? '',
  choices: choices.map(([value, word]) => ({ value, label: word })),
})

const positionFields = ({ agreement }: Choices): Field[] =>
  agreement.partners.map(({ id }) =>
    chooses(
      `positions.${id}`,
      rehearsalText.value.field.positions(sidesOf(agreement).name(id)),
      deskText.value.positionLong,
    ),
  )

/** Days in the rehearsal are those of its own clock. */
export const atRehearsedDay = (fields: readonly Field[], at: string): readonly Field[] =>
  fields.map((field) => {
    if (field.kind !== 'day') return field
    const { name, label, required } = field
    return { kind: 'day', name, label, required, start: isoDay(at), latest: isoDay(at) }
  })
