import { language } from './language.ts'

/** Day and time where the person is: there is no council yet whose time zone could be meant. */
export const dayAndTime = (at: string): string =>
  new Intl.DateTimeFormat(language.value === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(at))

/** A calendar day as people write it. */
export const dayOnly = (day: string): string =>
  new Intl.DateTimeFormat(language.value === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
