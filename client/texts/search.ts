import { choose } from './language.ts'
import { searchDe } from './search-de.ts'
import { searchEn } from './search-en.ts'

/** The words of the search, in the language of the interface. */
export const searchText = choose({ de: searchDe, en: searchEn })
