import { evidenceDe } from './evidence-de.ts'
import { evidenceEn } from './evidence-en.ts'
import { choose } from './language.ts'

/** The words around signatures and receipts. */
export const evidenceText = choose({ de: evidenceDe, en: evidenceEn })
