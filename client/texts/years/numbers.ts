import { choose } from '../language.ts'

/** The heads of a file of numbers. */
export const numbersText = choose({
  de: { csvColumns: ['Tabelle', 'Zeile', 'Spalte', 'Wert'] },
  en: { csvColumns: ['Table', 'Row', 'Column', 'Value'] },
})
