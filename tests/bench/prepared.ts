import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Contestant, SignedIn } from './contestants.ts'
import { participants } from './people.ts'

/** Where the disk makes nobody wait: what is only prepared, and never measured, is made here and copied. */
const WITHOUT_WAITING = '/dev/shm'

interface Template {
  readonly folder: string
  readonly people: readonly SignedIn[]
}

const templates = new Map<string, Promise<Template>>()
const made: string[] = []
process.on('exit', () => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/** A new folder that is gone with this process. */
export function newFolder(on = tmpdir()): string {
  const folder = mkdtempSync(join(on, 'schulterschluss-bench-'))
  made.push(folder)
  return folder
}

/** The same where no commit waits for a disk, if there is such a place. */
export const fastFolder = (): string => newFolder(existsSync(WITHOUT_WAITING) ? WITHOUT_WAITING : undefined)

/** A folder on the disk with so many people enrolled; enrolling so many takes a while, and is done once. */
export async function enrolled(contestant: Contestant, count: number): Promise<Template> {
  const key = `${contestant.name} ${count}`
  const template = templates.get(key) ?? enrolledAnew(contestant, count)
  templates.set(key, template)
  const { folder: from, people } = await template
  const folder = newFolder()
  cpSync(from, folder, { recursive: true })
  return { folder, people }
}

async function enrolledAnew(contestant: Contestant, count: number): Promise<Template> {
  const folder = fastFolder()
  return { folder, people: await contestant.enrol(folder, participants(count)) }
}
