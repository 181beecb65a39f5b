import type { Database, Statement } from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import type { Choices, PushDevice, Subscriber } from '../notifications.ts'
import { DEVICES, NO_ADDRESS, subscriberFrom, type SubscriberRow, SUBSCRIBERS } from '../rows/subscriber.ts'
import { newToken, tokenHash } from '../token.ts'

/** Who wants to be told what, and where. */
export class SqliteSubscribers {
  readonly #one: Statement<[string], SubscriberRow>
  readonly #all: Statement<[], SubscriberRow>
  readonly #choose: Statement<[{ person: string; choices: string; since: number; leave: string; toldAt: number }]>
  readonly #ask: Statement<[{ person: string; address: string; hash: string; until: number }]>
  readonly #confirm: Statement<[{ hash: string; now: number }]>
  readonly #dropAddress: Statement<[string]>
  readonly #leave: Statement<[string]>
  readonly #addDevice: Statement<[PushDevice]>
  readonly #devices: Statement<[string], PushDevice>
  readonly #dropDevice: Statement<[string, string]>

  constructor(database: Database) {
    this.#one = database.prepare(`${SUBSCRIBERS} WHERE person = ?`)
    this.#all = database.prepare(`${SUBSCRIBERS} ORDER BY person`)
    this.#choose = database.prepare(
      'INSERT INTO notification_choices (person, choices, since, told_at, leave) VALUES (@person, @choices, @since, @toldAt, @leave) ' +
        "ON CONFLICT (person) DO UPDATE SET since = iif(choices ->> 'when' = 'off', @since, since), told_at = max(told_at, @toldAt), choices = @choices",
    )
    this.#ask = database.prepare(
      'UPDATE notification_choices SET address = @address, confirmed = 0, confirm_hash = @hash, confirm_until = @until WHERE person = @person',
    )
    this.#confirm = database.prepare(
      'UPDATE notification_choices SET confirmed = 1, confirm_hash = NULL, confirm_until = NULL WHERE confirm_hash = @hash AND confirm_until > @now',
    )
    this.#dropAddress = database.prepare(
      `UPDATE notification_choices SET ${NO_ADDRESS} WHERE person = ? AND address IS NOT NULL`,
    )
    this.#leave = database.prepare(
      `UPDATE notification_choices SET ${NO_ADDRESS} WHERE leave = ? AND address IS NOT NULL`,
    )
    this.#addDevice = database.prepare(
      'INSERT OR REPLACE INTO push_devices (id, person, endpoint, p256dh, auth, device, session, created_at) ' +
        'VALUES (@id, @person, @endpoint, @p256dh, @auth, @device, @session, @createdAt)',
    )
    this.#devices = database.prepare(`${DEVICES} WHERE person = ? ORDER BY created_at, id`)
    this.#dropDevice = database.prepare('DELETE FROM push_devices WHERE person = ? AND id = ?')
  }

  async subscriber(person: string): Promise<Subscriber | undefined> {
    const row = this.#one.get(person)
    return row && subscriberFrom(row)
  }

  async subscribers(): Promise<readonly Subscriber[]> {
    return this.#all.all().map(subscriberFrom)
  }

  async choose(person: string, choices: Choices, since: number, now: number): Promise<void> {
    const toldAt = choices.when === 'daily' ? now : 0
    this.#choose.run({ person, choices: JSON.stringify(choices), since, leave: newToken(), toldAt })
  }

  async askAddress(person: string, address: string, expiresAt: number): Promise<string> {
    const token = newToken()
    this.#ask.run({ person, address, hash: tokenHash(token), until: expiresAt })
    return token
  }

  async confirmAddress(token: string, now: number): Promise<boolean> {
    return this.#confirm.run({ hash: tokenHash(token), now }).changes > 0
  }

  async dropAddress(person: string): Promise<boolean> {
    return this.#dropAddress.run(person).changes > 0
  }

  async leave(token: string): Promise<boolean> {
    return this.#leave.run(token).changes > 0
  }

  async addDevice(device: Omit<PushDevice, 'id'>): Promise<void> {
    this.#addDevice.run({ id: randomUUID(), ...device })
  }

  async devices(person: string): Promise<readonly PushDevice[]> {
    return this.#devices.all(person)
  }

  async dropDevice(person: string, id: string): Promise<boolean> {
    return this.#dropDevice.run(person, id).changes > 0
  }
}
