import { agreement, known, serverNow } from '../../store.ts'
import { say } from '../../texts/language.ts'
import { actText } from '../../texts/lead/acts.ts'
import { text } from '../../texts/text.ts'
import { itemNumber } from '../../texts/why.ts'
import type { Act } from './acts.ts'
import type { ItemView } from '../../../server/protocol/view.ts'
import type { ClassValue, Finance } from '../../../machines/vocabulary.ts'
import type { ConsentView } from '../../../server/protocol/view.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

/** What an act asks the person for. The answers go into the command under `name`. */
export type Field = { readonly name: string; readonly label: string; readonly required: boolean } & (
  | { readonly kind: 'text'; readonly start: string; readonly hint?: string }
  | { readonly kind: 'day'; readonly start: string; readonly latest: string }
  | { readonly kind: 'choice'; readonly start: string; readonly choices: readonly Choice[]; readonly hint?: string }
  | { readonly kind: 'select'; readonly start: string; readonly choices: readonly Choice[] }
  | { readonly kind: 'toggle'; readonly start: boolean }
  | { readonly kind: 'vote' }
)

const classes: readonly ClassValue[] = ['covered', 'notCovered', 'resolution']
const finances: readonly Finance[] = ['none', 'relevant', 'core']
const forms = ['meeting', 'circular', 'recess'] as const satisfies readonly ConsentView['form'][]

const reasonField = (required: boolean): Field => ({
  kind: 'text',
  name: 'reason',
  label: actText.value.field.reason,
  required,
  start: '',
})

/** What is to be filled in for this act; nothing for an act that one tap does. */
export function fieldsOf({ type, other, offer }: Act, item: ItemView): readonly Field[] {
  switch (type) {
    case 'line.propose':
      return [voteField()]
    case 'consensus.confirm':
      return other || offer.missing.includes('vote') ? [voteField()] : []
    case 'classify.propose':
      return other || !item.suggestion ? classFields(item) : []
    case 'classify.confirm':
    case 'line.confirm':
    case 'outcome.confirm':
      return []
    case 'line.withdraw':
    case 'dissent.retract':
      return []
    case 'consensus.fail':
      return [reasonField(false), toggle('otherUnreachable', actText.value.field.unreachable)]
    case 'release.consent':
      return consentFields(item)
    case 'text.change':
      return [
        { kind: 'text', name: 'note', label: actText.value.field.note, required: true, start: '' },
        {
          kind: 'text',
          name: 'wording',
          label: actText.value.field.wording,
          required: false,
          start: '',
        },
        toggle('editorial', actText.value.field.editorial),
      ]
    case 'item.supersede':
      return [supersedeField(item)]
    default:
      return [reasonField(offer.missing.includes('reason'))]
  }
}

const voteField = (): Field => ({ kind: 'vote', name: 'vote', label: actText.value.field.vote, required: true })
const toggle = (name: string, label: string): Field => ({ kind: 'toggle', name, label, required: false, start: false })

/** The suggestion fills the form in; the person decides. */
function classFields({ suggestion, classification, finance }: ItemView): readonly Field[] {
  const words = actText.value
  const named = classification.value !== null
  return [
    {
      kind: 'choice',
      name: 'value',
      label: words.field.value,
      required: true,
      start: suggestion?.value ?? classification.value ?? '',
      choices: classes.map((value) => ({ value, label: words.classes[value] })),
      ...(suggestion
        ? { hint: `${words.field.suggested} ${words.classes[suggestion.value]}. ${say(suggestion.reason)}` }
        : {}),
    },
    {
      kind: 'choice',
      name: 'finance',
      label: words.field.finance,
      required: true,
      start: suggestion?.finance ?? (named ? finance : ''),
      choices: finances.map((value) => ({ value, label: text.value.finance[value] })),
    },
    reasonField(false),
  ]
}

/** The more money, the more a consent has to say (G6.5); what is already said is filled in. */
function consentFields(item: ItemView): readonly Field[] {
  const words = actText.value.field
  const today = dayOf(serverNow())
  const areas = [
    { kind: 'text', name: 'justification', label: words.justification, required: true, start: '' },
    { kind: 'text', name: 'financeStatement', label: words.financeStatement, required: true, start: '' },
  ] as const satisfies readonly Field[]
  const costs = item.finance !== 'none'
  return [
    { kind: 'day', name: 'decidedOn', label: words.decidedOn, required: true, start: today, latest: today },
    {
      kind: 'choice',
      name: 'form',
      label: words.form,
      required: true,
      start: 'meeting',
      choices: forms.map((value) => ({ value, label: words.forms[value] })),
    },
    areas[0],
    ...(costs ? [areas[1], toggle('board', words.board)] : []),
    ...(item.finance === 'core' ? [toggle('acknowledgeBudget', words.acknowledgeBudget)] : []),
  ]
}

function supersedeField(item: ItemView): Field {
  const words = actText.value.field
  const others = [...known.value.items.values()].filter(({ id, final }) => id !== item.id && final === null)
  return {
    kind: 'select',
    name: 'by',
    label: words.by,
    required: true,
    start: '',
    choices: [
      { value: '', label: words.choose },
      ...others.map((other) => ({ value: other.id, label: `${itemNumber(other)}: ${other.title}` })),
    ],
  }
}

/** The calendar day in the council's zone, as `YYYY-MM-DD`. */
const dayOf = (ms: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: agreement.value?.timeZone ?? 'UTC' }).format(ms)
