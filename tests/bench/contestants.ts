import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { CouncilStore } from '../../db/council-store.ts'
import { enrol } from '../../server/identity/enrol.ts'
import { openCouncil } from '../../db/sqlite/council.ts'
import { agreement, type Participant } from './people.ts'
import { openNaiveStore } from './servers/naive/store.ts'

/** A participant with what signs them in. */
export interface SignedIn extends Participant {
  readonly cookie: string
}

export interface Contestant {
  readonly name: 'naive' | 'product'
  /** Whether a side's count leaves out what is private to another side, as the product's does. */
  readonly countsBySide: boolean
  /** The program, and what it is given to find its data. */
  readonly program: string
  readonly dataIn: (folder: string) => string
  /** Puts people and their sessions into a new folder before the start. */
  readonly enrol: (folder: string, people: readonly Participant[]) => Promise<readonly SignedIn[]>
}

const databaseIn = (folder: string): string => join(folder, 'naive.sqlite')

export const naive: Contestant = {
  name: 'naive',
  countsBySide: false,
  program: 'naive/server.ts',
  dataIn: databaseIn,
  enrol: async (folder, people) => {
    const store = openNaiveStore(databaseIn(folder))
    const signedIn = people.map((person) => {
      const token = randomBytes(32).toString('base64url')
      store.addPerson(person, token)
      return { ...person, cookie: `session=${token}` }
    })
    store.close()
    return signedIn
  },
}

export const product: Contestant = {
  name: 'product',
  countsBySide: true,
  program: 'product/server.ts',
  dataIn: (folder) => folder,
  enrol: async (folder, people) => {
    const file = openCouncil(folder, agreement.id)
    const signedIn = await enrolIn(file, people)
    await file.close()
    return signedIn
  },
}

/** Puts people and their sessions into a council's store. */
export async function enrolIn(store: CouncilStore, people: readonly Participant[]): Promise<readonly SignedIn[]> {
  const { sessions } = store
  const signedIn: SignedIn[] = []
  const now = Date.now()
  const tomorrow = now + 86_400_000
  for (const person of people) {
    await enrol(store, person)
    const token = await sessions.redeem(await sessions.createLink(person.id, tomorrow), now, tomorrow)
    signedIn.push({ ...person, cookie: `schulterschluss=${token ?? ''}` })
  }
  return signedIn
}
