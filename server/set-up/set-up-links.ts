import { hash, randomBytes } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Type from 'typebox'
import { Compile } from 'typebox/compile'
import { checkCouncilName } from '../../db/councils.ts'

/** How long a link to set a council up may lie about. */
export const setUpLinkMs = 7 * 24 * 60 * 60 * 1000

const Link = Type.Object({
  /** SHA-256 of its token, hex: the file opens no door. */
  hash: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  /** Milliseconds since 1970. */
  expiresAt: Type.Integer(),
  /** Id of the only agreement possible; null: whoever sets up chooses. */
  agreement: Type.Union([Type.String(), Type.Null()]),
})
type Link = Type.Static<typeof Link>
const check = Compile(Link)

/**
 * Links by which councils that share a server are set up, each with a file beside where the council's own will be. One that
 * is made anew takes the place of the one before.
 */
export class SetUpLinks {
  readonly #folder: string
  readonly #now: () => number

  constructor(folder: string, now: () => number = Date.now) {
    this.#folder = folder
    this.#now = now
  }

  /** Returns the token, which is kept nowhere. */
  make(council: string, agreement: string | null): string {
    const token = randomBytes(32).toString('base64url')
    const link: Link = { hash: hashOf(token), expiresAt: this.#now() + setUpLinkMs, agreement }
    const path = this.#path(council)
    writeFileSync(path, JSON.stringify(link), { mode: 0o600 })
    chmodSync(path, 0o600)
    return token
  }

  /** The link of a council that waits to be set up; undefined where none does, or it is too old. */
  of(council: string): Pick<Link, 'agreement'> | undefined {
    return this.#read(council)
  }

  isToken(council: string, given: string): boolean {
    return this.#read(council)?.hash === hashOf(given)
  }

  drop(council: string): void {
    rmSync(this.#path(council), { force: true })
  }

  /** Councils that wait to be set up. */
  names(): readonly string[] {
    const files = readdirSync(this.#folder)
    const names = files.flatMap((file) => /^([a-z0-9][a-z0-9-]*)\.set-up$/u.exec(file)?.[1] ?? [])
    return names.filter((name) => this.#read(name))
  }

  #read(council: string): Link | undefined {
    let link: unknown
    try {
      link = JSON.parse(readFileSync(this.#path(council), 'utf8'))
    } catch {
      return undefined
    }
    return check.Check(link) && link.expiresAt > this.#now() ? link : undefined
  }

  #path(council: string): string {
    return join(this.#folder, `${checkCouncilName(council)}.set-up`)
  }
}

const hashOf = (token: string): string => hash('sha256', token, 'hex')
