/**
 * The port to what people want to be told, where, and what is on its way to them. Times are milliseconds since 1970.
 * Nothing here holds a word of what is told: news are a kind and an id, and are worded when they leave.
 */

export interface Choices {
  readonly kinds: readonly string[]
  readonly when: 'atOnce' | 'daily' | 'off'
  /** Of the day, for `daily`, in the agreement's time zone. */
  readonly hour: number
  /** Hours of the day in which nothing is sent; `to` may lie on the next day. */
  readonly quiet: { readonly from: number; readonly to: number } | null
  /** How much a subject line, a push and a message may say. */
  readonly says: 'nothing' | 'kind' | 'title'
}

export interface Subscriber {
  readonly person: string
  readonly choices: Choices
  /** Version of the log after which they want to be told. */
  readonly since: number
  /** When something was last handed over to be sent. */
  readonly toldAt: number
  readonly address: string | null
  readonly confirmed: boolean
  /** Whoever has it may end the e-mails, and do nothing else. */
  readonly leave: string
}

export interface PushDevice {
  readonly id: string
  readonly person: string
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
  /** Browser and system in a few words. */
  readonly device: string
  /** Of the session that it was set up in, and ends with. */
  readonly session: string
  readonly createdAt: number
}

export interface News {
  /** Names it for good: what has been told once is not told again. */
  readonly key: string
  readonly kind: string
  readonly thing: { readonly kind: 'item' | 'motion'; readonly id: string }
}

/** One message on one way to one person. */
export interface Delivery {
  /** Also the left half of an e-mail's Message-ID. */
  readonly id: string
  readonly person: string
  /** Id of a push device, or null: by e-mail. */
  readonly device: string | null
  readonly news: readonly News[]
  readonly attempts: number
}

export interface Notifications {
  subscriber(person: string): Promise<Subscriber | undefined>
  subscribers(): Promise<readonly Subscriber[]>
  /** `since` counts only for whoever chooses for the first time, or comes back from `off`. A digest waits for its next hour. */
  choose(person: string, choices: Choices, since: number, now: number): Promise<void>
  /** Notes an address that is not confirmed yet, in place of any other; returns the token that confirms it. */
  askAddress(person: string, address: string, expiresAt: number): Promise<string>
  /** False for a token that is unknown, used or too old. */
  confirmAddress(token: string, now: number): Promise<boolean>
  dropAddress(person: string): Promise<boolean>
  /** Drops the address that this token belongs to. */
  leave(token: string): Promise<boolean>

  /** The same endpoint again replaces the device, whoever's it was. */
  addDevice(device: Omit<PushDevice, 'id'>): Promise<void>
  devices(person: string): Promise<readonly PushDevice[]>
  dropDevice(person: string, id: string): Promise<boolean>

  /** Up to which version of the log news were found. */
  cursor(): Promise<number>
  /** Takes down what was found and how far, in one transaction; a key that is known is not taken again. */
  found(version: number, news: readonly (News & { readonly person: string })[], now: number): Promise<void>
  /** What nobody has been handed yet. */
  waiting(person: string): Promise<readonly News[]>
  /** Makes deliveries of all that waits for a person, one for each way; with none, it is forgotten. */
  handOver(person: string, ways: readonly (string | null)[], now: number): Promise<void>

  /** What may be sent now, oldest first. */
  due(now: number): Promise<readonly Delivery[]>
  /** Marks that its sending begins, durably; false where it had begun before. From then on it is never begun again, unless it is put back. */
  begin(id: string): Promise<boolean>
  /** It was certainly not taken: it may be sent again at `dueAt`. */
  putBack(id: string, dueAt: number): Promise<void>
  /** Sent, given up, or moot. */
  drop(id: string): Promise<void>
  /** Drops what had begun when the process ended, since nobody knows whether it arrived; returns how many. */
  dropBegun(): Promise<number>
}
