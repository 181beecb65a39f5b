import { randomUUID } from 'node:crypto'
import type { Delivery, News, Notifications } from '../notifications.ts'
import { deliveryFrom, type DeliveryRow, type Found, newsFrom, type NewsRow, REMEMBERED } from '../rows/news.ts'
import { PostgresSubscribers } from './subscribers.ts'

const WAITING =
  'SELECT key, kind, thing_kind AS "thingKind", thing FROM news WHERE council = $1 AND person = $2 AND handed = 0 ORDER BY found_at, key'

/** Who is told what, and what is on its way, in tables that forget. */
export class PostgresNotifications extends PostgresSubscribers implements Notifications {
  async cursor(): Promise<number> {
    const statement = 'SELECT version FROM notification_cursor WHERE council = $1'
    return (await this.council.row<{ version: number }>(statement))?.version ?? 0
  }

  async found(version: number, news: readonly Found[], now: number): Promise<void> {
    await this.council.together(async (within) => {
      for (const { person, key, kind, thing } of news) {
        const row = { person, key, kind, thing_kind: thing.kind, thing: thing.id, found_at: now }
        await within.insert('news', row, 'ON CONFLICT DO NOTHING')
      }
      await within.changed('DELETE FROM news WHERE council = $1 AND handed = 1 AND found_at < $2', now - REMEMBERED)
      await within.insert(
        'notification_cursor AS kept',
        { version },
        'ON CONFLICT (council) DO UPDATE SET version = greatest(kept.version, excluded.version)',
      )
    })
  }

  async waiting(person: string): Promise<readonly News[]> {
    return (await this.council.rows<NewsRow>(WAITING, person)).map(newsFrom)
  }

  async handOver(person: string, ways: readonly (string | null)[], now: number): Promise<void> {
    await this.council.together(async (within) => {
      // Locked, so that of two at once only one hands them over.
      const waiting = (await within.rows<NewsRow>(`${WAITING} FOR UPDATE`, person)).map(newsFrom)
      const keys = waiting.map(({ key }) => key)
      const news = JSON.stringify(waiting)
      for (const device of ways)
        await within.insert('deliveries', { id: randomUUID(), person, device, news, due_at: now })
      await within.changed(
        'UPDATE news SET handed = 1 WHERE council = $1 AND person = $2 AND key = ANY ($3)',
        person,
        keys,
      )
      await within.changed(
        'UPDATE notification_choices SET told_at = $3 WHERE council = $1 AND person = $2',
        person,
        now,
      )
    })
  }

  async due(now: number): Promise<readonly Delivery[]> {
    const rows = await this.council.rows<DeliveryRow>(
      'SELECT id, person, device, news, attempts FROM deliveries ' +
        'WHERE council = $1 AND begun = 0 AND due_at <= $2 ORDER BY due_at, id LIMIT 100',
      now,
    )
    return rows.map(deliveryFrom)
  }

  async begin(id: string): Promise<boolean> {
    const statement = 'UPDATE deliveries SET begun = 1 WHERE council = $1 AND id = $2 AND begun = 0'
    return (await this.council.changed(statement, id)) > 0
  }

  async putBack(id: string, dueAt: number): Promise<void> {
    const statement =
      'UPDATE deliveries SET begun = 0, attempts = attempts + 1, due_at = $3 WHERE council = $1 AND id = $2'
    await this.council.changed(statement, id, dueAt)
  }

  async drop(id: string): Promise<void> {
    await this.council.changed('DELETE FROM deliveries WHERE council = $1 AND id = $2', id)
  }

  dropBegun(): Promise<number> {
    return this.council.changed('DELETE FROM deliveries WHERE council = $1 AND begun = 1')
  }
}
