import { randomUUID } from 'node:crypto'
import type { Choices, PushDevice, Subscriber } from '../notifications.ts'
import { DEVICES, NO_ADDRESS, subscriberFrom, type SubscriberRow, SUBSCRIBERS } from '../rows/subscriber.ts'
import { newToken, tokenHash } from '../token.ts'
import type { CouncilDatabase } from './council-database.ts'

const OF = 'WHERE council = $1'

/** Who wants to be told what, and where. */
export class PostgresSubscribers {
  protected readonly council: CouncilDatabase

  constructor(council: CouncilDatabase) {
    this.council = council
  }

  async subscriber(person: string): Promise<Subscriber | undefined> {
    const row = await this.council.row<SubscriberRow>(`${SUBSCRIBERS} ${OF} AND person = $2`, person)
    return row && subscriberFrom(row)
  }

  async subscribers(): Promise<readonly Subscriber[]> {
    return (await this.council.rows<SubscriberRow>(`${SUBSCRIBERS} ${OF} ORDER BY person`)).map(subscriberFrom)
  }

  async choose(person: string, choices: Choices, since: number, now: number): Promise<void> {
    const row = {
      person,
      choices: JSON.stringify(choices),
      since,
      leave: newToken(),
      told_at: choices.when === 'daily' ? now : 0,
    }
    await this.council.insert(
      'notification_choices AS kept',
      row,
      'ON CONFLICT (council, person) DO UPDATE SET choices = excluded.choices, told_at = greatest(kept.told_at, excluded.told_at), ' +
        "since = CASE WHEN kept.choices::json ->> 'when' = 'off' THEN excluded.since ELSE kept.since END",
    )
  }

  async askAddress(person: string, address: string, expiresAt: number): Promise<string> {
    const token = newToken()
    const statement = `UPDATE notification_choices SET address = $3, confirmed = 0, confirm_hash = $4, confirm_until = $5 ${OF} AND person = $2`
    await this.council.changed(statement, person, address, tokenHash(token), expiresAt)
    return token
  }

  async confirmAddress(token: string, now: number): Promise<boolean> {
    const statement = `UPDATE notification_choices SET confirmed = 1, confirm_hash = NULL, confirm_until = NULL ${OF} AND confirm_hash = $2 AND confirm_until > $3`
    return (await this.council.changed(statement, tokenHash(token), now)) > 0
  }

  async dropAddress(person: string): Promise<boolean> {
    const statement = `UPDATE notification_choices SET ${NO_ADDRESS} ${OF} AND person = $2 AND address IS NOT NULL`
    return (await this.council.changed(statement, person)) > 0
  }

  async leave(token: string): Promise<boolean> {
    const statement = `UPDATE notification_choices SET ${NO_ADDRESS} ${OF} AND leave = $2 AND address IS NOT NULL`
    return (await this.council.changed(statement, token)) > 0
  }

  async addDevice({ createdAt, ...device }: Omit<PushDevice, 'id'>): Promise<void> {
    await this.council.together(async (within) => {
      await within.changed(`DELETE FROM push_devices ${OF} AND endpoint = $2`, device.endpoint)
      await within.insert('push_devices', { id: randomUUID(), ...device, created_at: createdAt })
    })
  }

  devices(person: string): Promise<readonly PushDevice[]> {
    return this.council.rows<PushDevice>(`${DEVICES} ${OF} AND person = $2 ORDER BY created_at, id`, person)
  }

  async dropDevice(person: string, id: string): Promise<boolean> {
    return (await this.council.changed(`DELETE FROM push_devices ${OF} AND person = $2 AND id = $3`, person, id)) > 0
  }
}
