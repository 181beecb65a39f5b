import { language, say } from './language.ts'
import type { Agreement } from '../../machines/agreements/agreement.ts'

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

export function sidesOf(agreement: Agreement | null): Sides {
  const partner = (id: string) => agreement?.partners.find((one) => one.id === id)
  const name = (id: string): string => {
    const found = partner(id)
    return found ? say(found.name) : id
  }
  return {
    two: agreement === null || agreement.partners.length === 2,
    name,
    genitive: (id) => {
      const found = partner(id)
      return found ? say(found.genitive) : id
    },
    names: (ids) => new Intl.ListFormat(language.value, { type: 'conjunction' }).format(ids.map(name)),
  }
}
