import type { Bilingual } from '../agreements/agreement.ts'

/** Where in a scenario file something is wrong. */
export interface FilePlace {
  /** Counted from 1; null where it is not in a step. */
  readonly step: number | null
  /** Path of the field, as in `see.display`; empty where it is the whole. */
  readonly field: string | null
}

/** A file that is not in the format: says which step and field, and what is wrong. */
export class NotInFormat extends Error {
  readonly place: FilePlace
  /** What is wrong there, without the place. */
  readonly words: Bilingual
  /** The file's own id, where it could be read. */
  readonly id: string | undefined

  constructor(words: Bilingual, place: FilePlace, id?: string) {
    super([stepWord(place), fieldWord(place), words.en].filter((part) => part !== '').join(': '))
    this.name = 'NotInFormat'
    this.place = place
    this.words = words
    this.id = id
  }
}

const stepWord = ({ step }: FilePlace): string => (step === null ? '' : `step ${step}`)

const fieldWord = ({ field }: FilePlace): string =>
  field === null ? '' : `field ${field === '' ? '(the whole)' : field}`
