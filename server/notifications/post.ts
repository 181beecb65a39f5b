import type { Delivery, Notifications, PushDevice, Subscriber } from '../../db/notifications.ts'
import type { Sessions } from '../../db/sessions.ts'
import type { Register } from '../identity/register.ts'
import type { Council } from '../live/council.ts'
import type { SendMail } from './mail.ts'
import { stillSo } from './news.ts'
import type { Outcome } from './outcome.ts'
import { isQuiet } from './timing.ts'
import type { SendPush } from './push.ts'
import { confirmMail, type Language, mailText, type Message, trialMessage, worded } from './wording.ts'

export interface PostOptions {
  readonly council: Council
  readonly store: Notifications
  readonly sessions: Pick<Sessions, 'sessions'>
  readonly register: Register
  readonly wallClock: () => number
  /** As browsers see the server; mail is sent only where it is known. */
  readonly origin: string | undefined
  readonly mail: SendMail | undefined
  readonly push: SendPush | undefined
  /** Told of every message that will not arrive, by its way and why. */
  readonly onLost: (way: 'email' | 'push', why: 'refused' | 'givenUp' | 'unknown') => void
}

type Begin = () => Promise<void>

/** Before another try; after the last of them a message is given up, a day and a half after the first. */
const waits = [30, 120, 600, 3600, 4 * 3600, 12 * 3600, 20 * 3600].map((seconds) => seconds * 1000)

/**
 * Takes messages to mail servers and push services. Each is marked as begun just before its first byte leaves, and never
 * begun again unless the other end has certainly not taken it: one that was lost is worse than none, one that comes twice
 * is worse than that, and what it was about stands in the program itself.
 */
export class Post {
  readonly #options: PostOptions

  constructor(options: PostOptions) {
    this.#options = options
  }

  get mails(): boolean {
    return this.#options.mail !== undefined && this.#options.origin !== undefined
  }

  get pushes(): boolean {
    return this.#options.push !== undefined
  }

  /** Before the first turn on duty: what had begun when whoever was on it before ended may have arrived. */
  async afterOthers(): Promise<void> {
    const begun = await this.#options.store.dropBegun()
    for (let lost = 0; lost < begun; lost += 1) this.#options.onLost('email', 'unknown')
  }

  /** By e-mail (null) and to each device, as far as this server can and the person has set it up. */
  async waysTo({ person, address, confirmed }: Subscriber): Promise<(string | null)[]> {
    const devices = this.pushes ? await this.#living(person) : []
    return [...(this.mails && confirmed && address !== null ? [null] : []), ...devices.map(({ id }) => id)]
  }

  /** Sends it, or finds that there is nothing left to say. */
  async deliver(delivery: Delivery): Promise<Outcome['kind'] | 'moot'> {
    const { store, register, council, wallClock } = this.#options
    const subscriber = await store.subscriber(delivery.person)
    const standing = register.standingOf(delivery.person)
    if (!subscriber || subscriber.choices.when === 'off' || standing.kind !== 'acting') return this.#moot(delivery)
    // A second try may fall into the night: it stays where it is.
    if (isQuiet(subscriber.choices, wallClock(), council.agreement.timeZone)) return 'moot'
    const { acting } = standing
    const news = delivery.news.filter((each) => stillSo(council.state, council.now(), acting, each))
    if (news.length === 0) return this.#moot(delivery)
    const language = this.languageOf(delivery.person)
    const wording = { state: council.state, says: subscriber.choices.says, language, role: acting.role }
    const message = worded(news, wording)
    const begin = async (): Promise<void> => {
      if (!(await store.begin(delivery.id))) throw new Error('This message has begun to be sent before.')
    }
    const outcome =
      delivery.device === null
        ? await this.#mail(subscriber, delivery.id, message, begin)
        : await this.#push(await this.#device(delivery.person, delivery.device), message, begin)
    await this.#settle(delivery, outcome)
    return outcome.kind
  }

  async #moot({ id }: Delivery): Promise<'moot'> {
    await this.#options.store.drop(id)
    return 'moot'
  }

  /** A trial on every way; the person is waiting for it, so it is tried once, and told what became of it. */
  async trial(subscriber: Subscriber): Promise<{ readonly sent: number; readonly failed: number }> {
    const message = trialMessage(this.languageOf(subscriber.person))
    const outcomes = await Promise.all(
      (await this.waysTo(subscriber)).map(async (way) =>
        way === null
          ? this.#mail(subscriber, crypto.randomUUID(), message)
          : this.#push(await this.#device(subscriber.person, way), message),
      ),
    )
    const sent = outcomes.filter(({ kind }) => kind === 'sent').length
    return { sent, failed: outcomes.length - sent }
  }

  /** The one message that goes to an address before it is confirmed. */
  async askToConfirm(person: string, address: string, token: string): Promise<boolean> {
    const { mail, origin } = this.#options
    if (!mail || origin === undefined) return false
    const { subject, text } = confirmMail(`${origin}/mail/bestaetigen/${token}`, this.languageOf(person))
    const outcome = await mail({ to: address, id: crypto.randomUUID(), subject, text, leave: undefined })
    return outcome.kind === 'sent'
  }

  languageOf(person: string): Language {
    return this.#options.register.person(person)?.language ?? 'de'
  }

  async #device(person: string, id: string): Promise<PushDevice | undefined> {
    return (await this.#living(person)).find((device) => device.id === id)
  }

  /** A lost phone is told nothing any more: a device ends with the session that it was set up in. */
  async #living(person: string): Promise<readonly PushDevice[]> {
    const { store, sessions, wallClock } = this.#options
    const devices = await store.devices(person)
    if (devices.length === 0) return devices
    const open = new Set((await sessions.sessions(person, wallClock())).map(({ id }) => id))
    for (const { id, session } of devices) if (!open.has(session)) await store.dropDevice(person, id)
    return devices.filter(({ session }) => open.has(session))
  }

  async #mail(
    { person, address, confirmed, leave }: Subscriber,
    id: string,
    message: Message,
    begin?: Begin,
  ): Promise<Outcome> {
    const { mail, origin } = this.#options
    if (!mail || origin === undefined || address === null || !confirmed) return { kind: 'never', gone: false }
    const page = `${origin}/mail/abbestellen/${leave}`
    const text = mailText(message, origin, page, this.languageOf(person))
    return mail({ to: address, id, subject: `Schulterschluss: ${message.subject}`, text, leave: page }, begin)
  }

  async #push(device: PushDevice | undefined, { subject, lines, open }: Message, begin?: Begin): Promise<Outcome> {
    const { push, store } = this.#options
    if (!push || !device) return { kind: 'never', gone: false }
    const body = lines.join('\n').slice(0, 1000)
    const outcome = await push(device, { title: 'Schulterschluss', body: body === '' ? subject : body, open }, begin)
    if (outcome.kind === 'never' && outcome.gone) await store.dropDevice(device.person, device.id)
    return outcome
  }

  async #settle({ id, device, attempts }: Delivery, outcome: Outcome): Promise<void> {
    const { store, wallClock, onLost } = this.#options
    const wait = waits[attempts]
    if (outcome.kind === 'later' && wait !== undefined) {
      return store.putBack(id, wallClock() + Math.max(wait, Math.min(outcome.afterMs ?? 0, 24 * 3600_000)))
    }
    await store.drop(id)
    if (outcome.kind === 'sent' || (outcome.kind === 'never' && outcome.gone)) return
    const why = { later: 'givenUp', never: 'refused', unknown: 'unknown' } as const
    onLost(device === null ? 'email' : 'push', why[outcome.kind])
  }
}
