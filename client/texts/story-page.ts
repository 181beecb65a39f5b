import { choose } from './language.ts'
import { storyPageDe as de } from './story-page-de.ts'
import { storyPageEn as en } from './story-page-en.ts'

/** The words of an item's whole story on one page. */
export const storyPageText = choose({ de, en })
