import { text } from '../texts/text.ts'
import type { SeenLine } from '../changes.ts'

/** What a line is called where there is room: the code's word, or the nominee's name. */
export const lineWord = ({ code, nominee }: Pick<SeenLine, 'code' | 'nominee'>): string =>
  code === 'nominee' && nominee !== undefined ? nominee : text.value.word[code]
