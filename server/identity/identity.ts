import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CouncilStore } from '../../db/council-store.ts'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import { Refused } from '../problems.ts'
import { Attempts, type AttemptLimits } from './attempts.ts'
import { giveSession, sessionMs } from './cookie.ts'
import { deviceName } from './device-name.ts'
import { freshMs, isFresh } from './fresh.ts'
import { Passkeys, type Site } from './passkeys.ts'
import { Passwords } from './passwords.ts'
import type { Register } from './register.ts'
import { visitorOf } from './signed-in.ts'
import { TooBusy, WorkQueue } from './work-queue.ts'

export interface IdentityOptions {
  readonly file: Pick<CouncilStore, 'challenges' | 'people' | 'mandates' | 'credentials' | 'invitations' | 'sessions'>
  readonly register: Register
  readonly agreement: Agreement
  readonly secure: boolean
  /** As browsers see the server, where that is configured. */
  readonly origin: string | undefined
  /** The demo: its links may be opened any number of times, work at one click, and nobody is asked for proof. */
  readonly oneClickLinks: boolean
  readonly wallClock: () => number
  readonly attempts?: AttemptLimits | Attempts | undefined
}

/** How many passwords may wait to be checked: a council's worth, and some. */
const MOST_WAITING = 200

/** What all routes of signing in share. */
export class Identity {
  readonly file: IdentityOptions['file']
  readonly register: Register
  readonly agreement: Agreement
  readonly secure: boolean
  readonly origin: string | undefined
  readonly now: () => number
  readonly passwords = new Passwords(new WorkQueue(1, MOST_WAITING))
  readonly passkeys: Passkeys
  readonly attempts: Attempts
  readonly freshMs: number | undefined

  constructor({ file, register, agreement, secure, origin, oneClickLinks, wallClock, attempts }: IdentityOptions) {
    this.file = file
    this.register = register
    this.passkeys = new Passkeys(file.challenges)
    this.agreement = agreement
    this.secure = secure
    this.origin = origin
    this.now = wallClock
    this.attempts = attempts instanceof Attempts ? attempts : new Attempts(attempts)
    this.freshMs = oneClickLinks ? undefined : freshMs
  }

  /** The site that this request came from; every write has been checked to come from one of ours. */
  site({ headers }: FastifyRequest): Site {
    return { origin: this.origin ?? headers.origin ?? `http://${headers.host ?? 'localhost'}` }
  }

  /** Begins a session on this device and gives it its cookie. */
  async begin(request: FastifyRequest, reply: FastifyReply, person: string, by: 'passkey' | 'password'): Promise<void> {
    const now = this.now()
    const device = { name: deviceName(request.headers['user-agent']), by }
    giveSession(reply, await this.file.sessions.begin(person, device, now, now + sessionMs), this.secure)
  }

  /** Throws unless whoever asks has proved in the last minutes who they are. */
  freshOnly(request: FastifyRequest): void {
    const { provedAt } = visitorOf(request).session
    if (!isFresh({ provedAt, now: this.now(), freshMs: this.freshMs })) throw new Refused(403, 'notFresh')
  }

  /** Checks a password against an account, braked and in its turn. Throws when it is not the right one. */
  async passwordOnly(request: FastifyRequest, account: string, person: string | undefined, password: string) {
    const [address, now] = [request.ip, this.now()]
    if (!this.attempts.take(account, address, now)) throw new Refused(429, 'tooManyAttempts', 60)
    const hash = person === undefined ? undefined : await this.file.credentials.passwordHash(person)
    if (!(await busyAs503(this.passwords.matches(password, hash)))) throw new Refused(401, 'wrongSignIn')
    this.attempts.succeeded(account, address, now)
  }
}

/** Too many at once is nobody's fault, and over in seconds. */
export async function busyAs503<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    if (error instanceof TooBusy) throw new Refused(503, 'busy', 5)
    throw error
  }
}
