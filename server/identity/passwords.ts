import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { WorkQueue } from './work-queue.ts'

/** Length alone is asked for, in characters; composition rules make passwords worse (NIST SP 800-63B §3.1.1.2). */
export const shortestPassword = 12
export const longestPassword = 200

/** OWASP's choice for argon2id with one lane: 19 MiB, two passes; some 20 ms on a small machine. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const

const derive = promisify(argon2)

/**
 * What is derived in this process at the same time, whichever council it is for: Node has four threads for it, which files and
 * names of hosts need as well.
 */
export const deriving = new WorkQueue(2, Infinity)

export type PasswordFault = 'passwordTooShort' | 'passwordTooLong'

/** What is wrong with a password that somebody wants, if anything. */
export function passwordFault(password: string): PasswordFault | undefined {
  const { length } = Array.from(written(password))
  if (length < shortestPassword) return 'passwordTooShort'
  return length > longestPassword ? 'passwordTooLong' : undefined
}

/** An ü is an ü, typed as one character or as two: devices differ in that. */
const written = (password: string): string => password.normalize('NFC')

/** Passwords to hashes and back to yes or no. Slow on purpose, and therefore one after the other. */
export class Passwords {
  readonly #queue: WorkQueue
  /** What somebody without a password is checked against, so that it takes as long. */
  readonly #nobody: string

  constructor(queue: WorkQueue) {
    this.#queue = queue
    this.#nobody = text(cost, randomBytes(16), randomBytes(cost.tagLength))
  }

  /** The hash, with all that it takes to check it later. Rejects with TooBusy when too many are waiting. */
  hash(password: string): Promise<string> {
    return this.#queue.run(async () => {
      const salt = randomBytes(16)
      return text(cost, salt, await derived(password, salt, cost))
    })
  }

  /** Is this the password? Without a hash the answer is no, and takes as long. Rejects with TooBusy. */
  matches(password: string, hash: string | undefined): Promise<boolean> {
    return this.#queue.run(async () => {
      const stored = parse(hash ?? this.#nobody)
      const same = timingSafeEqual(await derived(password, stored.salt, stored), stored.tag)
      return same && hash !== undefined
    })
  }
}

interface Cost {
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
  readonly tagLength: number
}

const derived = (password: string, nonce: Buffer, { memory, passes, parallelism, tagLength }: Cost): Promise<Buffer> =>
  deriving.run(() =>
    derive('argon2id', { message: Buffer.from(written(password)), nonce, memory, passes, parallelism, tagLength }),
  )

/** As the reference implementation writes it (PHC string), so that a stored hash brings its own cost. */
const text = ({ memory, passes, parallelism }: Cost, salt: Buffer, tag: Buffer): string =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`

const base64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '')

function parse(hash: string): Cost & { readonly salt: Buffer; readonly tag: Buffer } {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(hash)
  if (!found) throw new Error('What is stored as a password’s hash is none.')
  const [, memory, passes, parallelism, salt = '', tag = ''] = found
  const bytes = Buffer.from(tag, 'base64')
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: bytes.length,
    salt: Buffer.from(salt, 'base64'),
    tag: bytes,
  }
}
