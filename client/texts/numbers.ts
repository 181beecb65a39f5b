import { language } from './language.ts'

/** A number as one reads it in the language of the interface; no fraction unless asked for. */
export const number = (value: number, digits = 0, least = 0): string =>
  new Intl.NumberFormat(language.value === 'de' ? 'de-DE' : 'en-GB', {
    maximumFractionDigits: digits,
    minimumFractionDigits: least,
  }).format(value)
