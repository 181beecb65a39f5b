import type { Agreement, Bilingual } from '../../../machines/agreements/agreement.ts'

/** How to speak of the agreement's partners; their names come from the agreement, never from these files. */
export interface Sides {
  /** Two partners are "both", more are "all". */
  readonly two: boolean
  readonly name: (partner: string) => string
  /** With its article, as it stands after a preposition of possession. */
  readonly genitive: (partner: string) => string
  /** Several names as a list in a sentence. */
  readonly names: (partners: readonly string[]) => string
}

/** The partners' names in a language; ids that the agreement does not know stand for themselves. */
export function sidesIn(agreement: Agreement | null, language: keyof Bilingual): Sides {
  const partner = (id: string) => agreement?.partners.find((one) => one.id === id)
  const name = (id: string): string => partner(id)?.name[language] ?? id
  return {
    two: agreement === null || agreement.partners.length === 2,
    name,
    genitive: (id) => partner(id)?.genitive[language] ?? id,
    names: (ids) => new Intl.ListFormat(language, { type: 'conjunction' }).format(ids.map(name)),
  }
}
