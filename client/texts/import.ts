import { choose } from './language.ts'
import { importDe } from './import-de.ts'
import { importEn } from './import-en.ts'

/** The words of the import. */
export const importText = choose({ de: importDe, en: importEn })
