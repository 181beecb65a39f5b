import type { Bilingual } from './agreements/agreement.ts'
import { suggestionRules, type SuggestionRule } from './suggestion-rules.ts'
import type { ClassValue, Finance, Kind } from './vocabulary.ts'

/** A first suggestion for an item that just came in, read off its title. People decide; this only saves typing. */

export type BodyKind = 'council' | 'committee'

export interface SuggestionInput {
  readonly title: string
  /** Who meets. A committee's vote may be preparatory or final, so nothing but budget and fees is sure there. */
  readonly bodyKind: BodyKind
  /** What else the source says: the type of paper ("Antrag"), the heading or collective item above ("Mitteilungen"). */
  readonly originatorHint?: string
}

export interface Suggestion {
  readonly kind: Kind
  /** Class (G2.1, G4, G7.1). */
  readonly value: ClassValue
  readonly finance: Finance
  readonly originator: 'verwaltung' | 'dritte'
  readonly reason: Bilingual
  /** The title says it outright; otherwise please look twice. */
  readonly confident: boolean
}

const money =
  /(?:über|außer)planmäßig|auftrags(?:vergabe|erteilung)|(?<!\p{L})vergabe(?!\p{L}*(?:kriteri|konzept))|verkauf|veräußerung|ankauf|erwerb(?!stät)|anschaffung|zuschuss|zuschüsse|zuwendung|förder(?:ung|mittel)|kosten|(?<!\p{L})miet(?!\p{L}*spiegel)|pach|haushalt|investi|finanz|steuer|hebes[aä]tz|darlehen|bürgschaft|konjunkturpaket|budget|leasing|entschädigung|stundenl|vorkaufsrecht|erbbaurecht|gesellschaftsanteil|kommanditist|beteiligung an|gründung einer \p{L}*gesellschaft|abschl[uü]ss(?:es|e)? \d|(?<!abfall)wirtschaftsplan|ausbau der|neubau|sanierung|reparatur|baumaßnahme|rahmenvertr/u

/** Pure and total: every title, also an empty one, gets a suggestion with its reason in words. */
export function suggest({ title, bodyKind, originatorHint }: SuggestionInput): Suggestion {
  const words = title.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
  const rule = suggestionRules.find(({ title: wanted, but }) => wanted.test(words) && !but?.test(words))
  return asSuggestion(bestOf(rule, fromHint(originatorHint)) ?? ordinary, words, bodyKind)
}

/** A heading or paper type counts for more where it says that nothing is decided, for less where the title says more. */
function bestOf(rule: SuggestionRule | undefined, hint: SuggestionRule | undefined): SuggestionRule | undefined {
  if (!rule || !hint) return rule ?? hint
  if (hint.kind === 'bericht') return rule.kind === 'bericht' || rule.kind === 'resolution' ? rule : hint
  return rule.kind === 'vorlage' ? hint : rule
}

function asSuggestion(rule: SuggestionRule, words: string, bodyKind: BodyKind): Suggestion {
  const finance = rule.finance ?? (money.test(words) ? 'relevant' : 'none')
  const open = bodyKind === 'committee' && rule.value === 'covered' && rule.settles !== true
  return {
    kind: rule.kind,
    value: rule.value,
    finance,
    originator: rule.originator ?? 'verwaltung',
    reason: open ? joined(rule.reason, inCommittee) : rule.reason,
    confident: rule.confident && !open,
  }
}

/** The paper's type, where the title alone says little. */
function fromHint(hint: string | undefined): SuggestionRule | undefined {
  const words = hint?.toLowerCase() ?? ''
  if (/mitteilung|kenntnis|bericht|fragen?(?!\p{L})|anfrage/u.test(words))
    return { ...byPaper, kind: 'bericht', value: 'notCovered', finance: 'none' }
  if (/antr(?:ag|äge)/.test(words)) return { ...byPaper, kind: 'antrag', value: 'covered', originator: 'dritte' }
  return undefined
}

const byPaper = {
  title: /^/,
  confident: false,
  reason: {
    de: 'Nach der Art der Vorlage oder der Überschrift in der Quelle.',
    en: 'From the type of paper or the heading in the source.',
  },
} as const

const ordinary: SuggestionRule = {
  title: /^/,
  kind: 'vorlage',
  value: 'covered',
  confident: false,
  reason: {
    de: 'Kein Stichwort im Titel; erfasst ist im Grundsatz jeder Gegenstand, für den der Rat zuständig ist.',
    en: 'No keyword in the title; as a rule every matter within the council’s competence is covered.',
  },
}

const inCommittee: Bilingual = {
  de: 'Im Ausschuss: erfasst nur, wenn der Rat entscheidet; bitte prüfen.',
  en: 'In committee: covered only if the council decides; please check.',
}

const joined = (one: Bilingual, other: Bilingual): Bilingual => ({
  de: `${one.de} ${other.de}`,
  en: `${one.en} ${other.en}`,
})
