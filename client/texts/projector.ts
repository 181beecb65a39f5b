import { choose } from './language.ts'
import { projectorDe } from './projector-de.ts'
import { projectorEn } from './projector-en.ts'

/** The words on the wall of the hall. */
export const projectorText = choose({ de: projectorDe, en: projectorEn })
