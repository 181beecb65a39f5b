import { computed, signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import { recall, remember } from '../device.ts'
import type { Bilingual } from '../../machines/agreements/agreement.ts'

export type Language = 'de' | 'en'

const start = (): Language => {
  const kept = recall('language')
  if (kept === 'de' || kept === 'en') return kept
  return typeof navigator !== 'undefined' && /^en\b/.test(navigator.language) ? 'en' : 'de'
}

/** The language of the interface. German unless the person or the device prefers English. */
export const language = signal<Language>(start())

/** Sets the language, on the page and for the next visit. */
export function speak(choice: Language): void {
  language.value = choice
  remember('language', choice)
}

/**
 * A set of texts in the language of the interface. The second language must have the same keys as the first: a missing
 * one is a type error. Desks keep their texts beside this module in files of their own and load them with their screen.
 */
export function choose<Texts>(texts: { readonly de: Texts; readonly en: NoInfer<Texts> }): ReadonlySignal<Texts> {
  return computed(() => texts[language.value])
}

/** Which of the agreement's own two wordings to show. */
export const say = (text: Bilingual): string => text[language.value]
