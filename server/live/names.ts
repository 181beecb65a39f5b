import type { People } from '../../db/people.ts'
import { Pursuit } from '../pursuit.ts'

/** The people's names as screens need them: at once, without asking the disk. */
export class Names {
  readonly #reading: Pursuit
  #names = new Map<string, string>()

  private constructor(people: People, onTrouble: (error: unknown) => void) {
    this.#reading = new Pursuit(async () => {
      this.#names = new Map((await people.people()).map(({ id, name }) => [id, name]))
    }, onTrouble)
  }

  /** `onTrouble` is told when they cannot be read. */
  static async read(people: People, onTrouble: (error: unknown) => void): Promise<Names> {
    const names = new Names(people, onTrouble)
    await names.#reading.ask()
    return names
  }

  /** After a person was added, renamed or erased; resolves once they could be read. */
  readAgain(): Promise<void> {
    return this.#reading.insist()
  }

  readonly of = (person: string): string | undefined => this.#names.get(person)
}
