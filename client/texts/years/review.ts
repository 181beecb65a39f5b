import { choose } from '../language.ts'
import { reviewDe } from './review-de.ts'
import { reviewEn } from './review-en.ts'

/** The words of the years' figures, in the language of the interface. */
export const reviewText = choose({ de: reviewDe, en: reviewEn })
