import { choose } from './language.ts'
import { agreementDe } from './agreement-de.ts'
import { agreementEn } from './agreement-en.ts'

/** The words of the agreement's page, in the language of the interface. */
export const agreementText = choose({ de: agreementDe, en: agreementEn })
