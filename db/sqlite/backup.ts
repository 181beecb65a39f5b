import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { type EndedSignIns, endSignIns } from './end-sign-ins.ts'
import { holdLock } from './lock.ts'
import { openExisting } from './open.ts'
import { Unusable } from '../unusable.ts'
import { UnusableFile } from './unusable-file.ts'

/** Writes a copy, or looks at a finished one before it gets its name; what it throws leaves nothing behind. */
export type Check = (copy: string) => Promise<void>

/**
 * Copies a council's file as it is at one moment, also beside its running server, to a file that must not exist.
 * When this returns, the disk has the copy. Throws UnusableFile, or an error with the code EEXIST.
 */
export async function backUp(from: string, to: string, check: Check): Promise<void> {
  await makeFile(to, () => checkedCopy(from, to, check))
}

/**
 * Gives a finished copy, `<to>.part`, its name, when the disk has it. Throws an error with the code EEXIST where there is a
 * file of this name, and leaves that as it is.
 */
export async function makeFile(to: string, make: () => Promise<string>): Promise<void> {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  const part = await make()
  try {
    // Unlike renaming, this never replaces a file.
    linkSync(part, to)
    settle(dirname(to))
  } finally {
    rmSync(part, { force: true })
  }
}

export interface Restoring {
  readonly from: string
  readonly to: string
  /** Where a file that is there already is put. */
  readonly aside: string
  readonly check: Check
  /** Milliseconds since 1970. */
  readonly now: number
}

/**
 * Puts a copy of a backup where a server will open it, in which nobody is signed in any more. A file that is there already
 * is put aside under another name, never removed. Throws UnusableFile, also when a server has it; until the very end
 * nothing is changed.
 */
export async function restore({ from, to, aside, check, now }: Restoring): Promise<EndedSignIns> {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  const release = holdLock(to)
  try {
    let ended: EndedSignIns = { sessions: 0, invitations: 0 }
    const part = await checkedCopy(from, to, async (copy) => {
      await check(copy)
      ended = endSignIns(copy, now)
    })
    for (const ending of ['', '-wal', '-shm']) {
      if (existsSync(`${to}${ending}`)) renameSync(`${to}${ending}`, `${aside}${ending}`)
    }
    renameSync(part, to)
    settle(dirname(to))
    return ended
  } finally {
    release()
  }
}

/**
 * VACUUM INTO reads one snapshot, however long it takes, and copies no page that was freed: what was erased is not in
 * the copy. SQLite's backup API begins anew with every commit of the server, and copies freed pages too.
 */
function checkedCopy(from: string, to: string, check: Check): Promise<string> {
  return checkedPart(from, to, check, async (part) => {
    const file = openExisting(from)
    try {
      file.prepare('VACUUM INTO ?').run(part)
    } finally {
      file.close()
    }
  })
}

/** Has `<to>.part` written and checked; what fails leaves nothing behind. `from` is named in what is said then. */
export async function checkedPart(from: string, to: string, check: Check, write: Check): Promise<string> {
  const part = `${to}.part`
  try {
    // Nobody but the owner may read it, from the first byte on.
    closeSync(openSync(part, 'wx', 0o600))
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    throw isThere ? new Unusable(unfinished(part), { cause: error }) : error
  }
  try {
    await write(part)
    await check(part)
    settle(part)
    return part
  } catch (error) {
    rmSync(part, { force: true })
    throw UnusableFile.from(error, from)
  }
}

const unfinished = (part: string): string =>
  `A copy for this place was begun and is not finished. If none is being made just now, it was interrupted: remove ${part}.`

/** Waits until the disk has a file, or the names in a folder. */
function settle(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
