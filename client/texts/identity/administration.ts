import { choose } from '../language.ts'
import { administrationDe } from './administration-de.ts'
import { administrationEn } from './administration-en.ts'

/** The words of the administration, of one's own account and of a faction's register. */
export const administrationText = choose({ de: administrationDe, en: administrationEn })
