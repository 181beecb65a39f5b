import { choose } from '../language.ts'
import { easyDe } from './de.ts'
import { easyEn } from './en.ts'

/** The page in Leichte Sprache, in Easy English where the interface is English. */
export const easyText = choose({ de: easyDe, en: easyEn })
