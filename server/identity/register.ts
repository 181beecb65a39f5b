import { DateTime } from 'luxon'
import type { CouncilStore } from '../../db/council-store.ts'
import type { Mandate } from '../../db/mandates.ts'
import type { Person } from '../../db/people.ts'
import { Listeners } from '../../db/listeners.ts'
import type { Clock } from '../clock.ts'
import { Pursuit } from '../pursuit.ts'
import type { Standing } from './acting.ts'
import { inForceOn } from './in-force.ts'

export interface RegisterOptions {
  readonly file: Pick<CouncilStore, 'people' | 'mandates'>
  readonly partners: readonly string[]
  readonly timeZone: string
  /** The council's own time: mandates begin and end by it. */
  readonly clock: Clock
  /** Told when it cannot be read; it is read again. */
  readonly onTrouble: (error: unknown) => void
}

/**
 * Who is who today, at once and without asking the disk: every request and every command asks. Mandates begin and end
 * at midnight in the council's time zone.
 */
export class Register {
  readonly #options: RegisterOptions
  #people: ReadonlyMap<string, Person> = new Map()
  #mandates: readonly Mandate[] = []
  #mandatesOf: ReadonlyMap<string, readonly Mandate[]> = new Map()
  #versions: ReadonlyMap<string, number> = new Map()
  #day = { day: '', from: 0, until: 0 }
  /** What was found out about people, good for the day and until something is read again. */
  #standings = new Map<string, Standing>()
  readonly #listeners = new Listeners<void>()
  readonly #reading: Pursuit
  readonly #stops: (() => void)[]

  private constructor(options: RegisterOptions) {
    this.#options = options
    this.#reading = new Pursuit(() => this.#readAgain(), options.onTrouble)
    const again = (): void => void this.#reading.insist()
    this.#stops = [
      options.file.people.onChange(again),
      options.file.mandates.onChange(again),
      () => this.#reading.stop(),
    ]
  }

  static async read(options: RegisterOptions): Promise<Register> {
    const register = new Register(options)
    await register.#reading.ask()
    return register
  }

  get people(): readonly Person[] {
    return [...this.#people.values()]
  }

  get mandates(): readonly Mandate[] {
    return this.#mandates
  }

  person(id: string): Person | undefined {
    return this.#people.get(id)
  }

  /** The same, where another node may have added them a moment ago. */
  async personNow(id: string): Promise<Person | undefined> {
    if (!this.#people.has(id)) await this.#reading.ask()
    return this.person(id)
  }

  /** The day in the council's time zone. */
  today(): string {
    const now = this.#options.clock.now()
    if (now < this.#day.from || now >= this.#day.until) {
      this.#day = dayAround(now, this.#options.timeZone)
      this.#standings.clear()
    }
    return this.#day.day
  }

  /** What this person may do today: the same object until anything of anybody has changed. */
  standingOf(id: string): Standing {
    const today = this.today()
    const known = this.#standings.get(id)
    if (known) return known
    const standing = this.#standingOn(today, id)
    if (this.#people.has(id)) this.#standings.set(id, standing)
    return standing
  }

  #standingOn(today: string, id: string): Standing {
    const person = this.#people.get(id)
    if (person?.administrator) return { kind: 'administrator' }
    const now = person && inForceOn(this.#concerning(id), id, today)
    if (!now) return this.#waiting(id, today)
    const { partner, office, represents } = now
    return {
      kind: 'acting',
      acting: {
        id,
        name: person.name,
        partner,
        ...office,
        ...(represents !== undefined && { represents }),
        register: this.#versions.get(partner) ?? 0,
      },
    }
  }

  /** Calls `listener` after people or mandates have changed and can be asked for. */
  onChange(listener: () => void): () => void {
    return this.#listeners.add(listener)
  }

  close(): void {
    for (const stop of this.#stops) stop()
  }

  /** A person's mandates, and those of whom they represent. */
  #concerning(id: string): readonly Mandate[] {
    const own = this.#mandatesOf.get(id) ?? []
    const represented = own.flatMap((each) =>
      each.kind === 'deputy' ? (this.#mandatesOf.get(each.represents) ?? []) : [],
    )
    return [...own, ...represented]
  }

  #waiting(id: string, today: string): Standing {
    const ahead = (this.#mandatesOf.get(id) ?? []).filter(({ to }) => to === null || to >= today)
    const later = ahead.filter(({ confirmed, from }) => confirmed !== null && from > today).map(({ from }) => from)
    return { kind: 'none', waits: ahead.some(({ confirmed }) => confirmed === null), from: later.toSorted()[0] ?? null }
  }

  async #readAgain(): Promise<void> {
    const { people, mandates } = this.#options.file
    const versions = this.#options.partners.map(
      async (partner) => [partner, (await mandates.registerHead(partner)).version] as const,
    )
    const [all, given, known] = await Promise.all([people.people(), mandates.mandates(), Promise.all(versions)])
    this.#people = new Map(all.map((person) => [person.id, person]))
    this.#mandates = given
    this.#mandatesOf = Map.groupBy(given, ({ person }) => person)
    this.#standings = new Map()
    this.#versions = new Map(known)
    this.#listeners.tell()
  }
}

/** The calendar day around a moment, in milliseconds: from its midnight until the next, whatever the clocks do. */
function dayAround(millis: number, zone: string): { day: string; from: number; until: number } {
  const start = DateTime.fromMillis(millis, { zone }).startOf('day')
  return { day: start.toFormat('yyyy-MM-dd'), from: start.toMillis(), until: start.plus({ days: 1 }).toMillis() }
}
