import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openCouncil } from '../../db/sqlite/council.ts'
import { foundIn } from '../../server/set-up/found.ts'
import { product, type SignedIn } from './contestants.ts'
import { agreement, participants } from './people.ts'
import { fastFolder, newFolder } from './prepared.ts'
import { type Running, start } from './running.ts'

/** As browsers would see it; the load names the host and dials this machine. */
export const ORIGIN_OF_MANY = 'http://{council}.raete.example'

export const hostOf = (council: string): string => `${council}.raete.example`

/** One process with many councils, all with people of the same names and sessions. */
export interface Many extends Running {
  /** The first one is the large one. */
  readonly councils: readonly string[]
  readonly people: readonly SignedIn[]
  readonly ofLarge: readonly SignedIn[]
}

/** So many councils on the disk, the first with so many people, and one process for all of them. */
export async function withMany<Result>(
  count: number,
  large: number,
  work: (many: Many) => Promise<Result>,
): Promise<Result> {
  const councils = Array.from({ length: count }, (_, index) => `rat-${index}`)
  const small = await founded(60)
  const first = large === 60 ? small : await founded(large)
  const folder = newFolder()
  for (const [index, council] of councils.entries())
    copyFileSync((index === 0 ? first : small).path, join(folder, `${council}.sqlite`))
  const server = await start('host/server.ts', [folder])
  try {
    return await work({ ...server, councils, people: small.people, ofLarge: first.people })
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true })
  }
}

interface Founded {
  readonly path: string
  readonly people: readonly SignedIn[]
}

const made = new Map<number, Promise<Founded>>()

/** A council's file with so many people; made once. */
function founded(people: number): Promise<Founded> {
  const known = made.get(people) ?? foundedAnew(people)
  made.set(people, known)
  return known
}

async function foundedAnew(count: number): Promise<Founded> {
  const folder = fastFolder()
  const file = openCouncil(folder, agreement.id)
  await foundIn(file, agreement, false, [{ name: 'Ada Beispiel', partner: null, role: 'administrator' }])
  await file.close()
  const people = await product.enrol(folder, participants(count))
  return { path: join(folder, `${agreement.id}.sqlite`), people }
}
