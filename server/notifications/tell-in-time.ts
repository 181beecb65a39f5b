import type { FastifyBaseLogger } from 'fastify'
import type { CouncilStore } from '../../db/council-store.ts'
import type { Register } from '../identity/register.ts'
import type { Council } from '../live/council.ts'
import { mailer } from './mail.ts'
import type { MailSettings } from './mail-settings.ts'
import { nextLook } from './next-look.ts'
import { Notifier } from './notifier.ts'
import { Post } from './post.ts'
import { pusher, type PushSettings } from './push.ts'
import type { NotificationRoutes } from './routes.ts'

/** By which ways people are told, and how often it is looked whether there is something. */
export interface Telling {
  readonly mail?: MailSettings | undefined
  readonly push?: PushSettings
  /** Milliseconds between two turns; 0: only when asked. */
  readonly everyMs?: number
  /** Milliseconds between two messages at once to one person. */
  readonly gap?: number
}

export interface TellingParts {
  readonly council: Council
  readonly file: Pick<CouncilStore, 'log' | 'notifications' | 'sessions' | 'duty'>
  readonly register: Register
  readonly wallClock: () => number
  readonly origin: string | undefined
  readonly log: FastifyBaseLogger
}

const EVERY = 5000

export interface Told {
  readonly notifier: Notifier
  readonly routes: NotificationRoutes
  /** See `next-look.ts`. */
  readonly nextLook: () => Promise<number | null>
}

/** Puts the parts of telling together, and begins with it. */
export function tellInTime(
  telling: Telling | undefined,
  { council, file, register, wallClock, origin, log }: TellingParts,
): Told {
  const { mail, push, everyMs = EVERY, gap } = telling ?? {}
  const store = file.notifications
  const post = new Post({
    council,
    store,
    sessions: file.sessions,
    register,
    wallClock,
    origin,
    mail: mail && mailer(mail),
    push: push && pusher(push),
    onLost: (way, why) => log.warn({ kind: way, code: why }, 'a message will not arrive'),
  })
  const onTrouble = (error: unknown): void => log.error({ err: error }, 'telling people failed, and is tried again')
  const notifier = new Notifier({
    council,
    log: file.log,
    store,
    duty: file.duty,
    register,
    post,
    wallClock,
    onTrouble,
    ...(gap !== undefined && { gap }),
  })
  if (telling && everyMs > 0) notifier.start(everyMs)
  const routes = {
    store,
    post,
    log: file.log,
    timeZone: council.agreement.timeZone,
    wallClock,
    pushKey: push?.keys.publicKey ?? null,
    pushHosts: push?.hosts ?? [],
  }
  const look = (): Promise<number | null> => nextLook(store, council.agreement.timeZone, wallClock())
  return { notifier, routes, nextLook: telling ? look : () => Promise.resolve(null) }
}
