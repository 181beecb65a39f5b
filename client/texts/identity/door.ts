import { choose } from '../language.ts'
import { doorDe } from './door-de.ts'
import { doorEn } from './door-en.ts'

/** The words of signing in, of invitations and of setting up. */
export const doorText = choose({ de: doorDe, en: doorEn })
