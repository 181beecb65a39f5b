import type { Sitting } from './sitting.ts'

type Place = Pick<Sitting, 'agreement' | 'words'>

const written = ({ agreement, words }: Place, moment: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(words.lang, { timeZone: agreement.timeZone, ...options }).format(new Date(moment))

/** "17:42" */
export const clockIn = (place: Place, moment: string): string =>
  written(place, moment, { hour: '2-digit', minute: '2-digit' })

/** "Donnerstag, 4. Februar 2021" */
export const dayIn = (place: Place, moment: string): string =>
  written(place, moment, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** "4. Februar" */
export const dayAndMonthIn = (place: Place, moment: string): string =>
  written(place, moment, { day: 'numeric', month: 'long' })

/** "04.02.2021, 17:42" */
export const momentIn = (place: Place, moment: string): string =>
  written(place, moment, { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' })
