import type { People } from '../../db/people.ts'

/** The people's names as screens need them: at once, without asking the disk. */
export class Names {
  readonly #people: People
  #names = new Map<string, string>()

  private constructor(people: People) {
    this.#people = people
  }

  static async read(people: People): Promise<Names> {
    const names = new Names(people)
    await names.readAgain()
    return names
  }

  /** After a person was added, renamed or erased. */
  async readAgain(): Promise<void> {
    const people = await this.#people.people()
    this.#names = new Map(people.map(({ id, name }) => [id, name]))
  }

  readonly of = (person: string): string | undefined => this.#names.get(person)
}
