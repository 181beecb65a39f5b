import { language } from '../../texts/language.ts'

/** "1,4 MB" */
export function size(bytes: number): string {
  const [unit, of] = bytes < 1e6 ? (['kilobyte', 1e3] as const) : (['megabyte', 1e6] as const)
  const format = new Intl.NumberFormat(language.value, { style: 'unit', unit, maximumFractionDigits: 1 })
  return format.format(bytes / of)
}
