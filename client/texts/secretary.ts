import { choose } from './language.ts'
import { secretaryDe } from './secretary-de.ts'
import { secretaryEn } from './secretary-en.ts'

/** The words of the secretary's desk. */
export const deskText = choose({ de: secretaryDe, en: secretaryEn })
