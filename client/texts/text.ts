import { choose } from './language.ts'
import { de } from './de.ts'
import { en } from './en.ts'

/** All texts of the shell and of the screens that everybody has. */
export const text = choose({ de, en })
