import { deepStrictEqual, ok } from 'node:assert/strict'
import type { ChangeFrame, ServerFrame } from '../../server/protocol/frames.ts'
import type { CouncilView } from '../../server/protocol/council-view.ts'
import type { ItemView, MeetingView } from '../../server/protocol/view.ts'
import type { SignedIn } from './contestants.ts'
import { firstView } from './first-view.ts'

/** One of the crowd that keeps all it is sent, to prove afterwards that it was told everything, and nothing but its own. */
export class Witness {
  readonly person: SignedIn
  readonly #frames: Buffer[] = []
  readonly #items = new Map<string, ItemView>()
  readonly #meetings = new Map<string, MeetingView>()
  caughtUp = 0

  constructor(person: SignedIn) {
    this.person = person
  }

  readonly hear = (payload: Buffer): void => void this.#frames.push(payload)

  /** Replays what was heard and holds it against what the server shows somebody who comes only now. */
  async testify(port: number, mayHaveNotes: boolean): Promise<void> {
    for (const payload of this.#frames) this.#reduce(JSON.parse(payload.toString('utf8')) as ServerFrame)
    const fresh = (await firstView(port, this.person)).view
    deepStrictEqual([...this.#items.values()].toSorted(byId), [...fresh.items].toSorted(byId))
    deepStrictEqual([...this.#meetings.values()].toSorted(byId), [...fresh.meetings].toSorted(byId))
    const items = [...this.#items.values()]
    const { role } = this.person
    if (role === 'member')
      ok(
        items.every(({ public: open }) => open),
        'A member was shown a closed item.',
      )
    ok(mayHaveNotes || items.every(({ notes }) => notes.length === 0), 'Notes were shown to the other side.')
  }

  #reduce(frame: ServerFrame): void {
    if (frame.kind === 'view') {
      this.#items.clear()
      this.#meetings.clear()
      this.#put(frame.view)
    }
    if (frame.kind !== 'change') return
    this.#put(frame)
    for (const id of frame.gone.items) this.#items.delete(id)
    if (frame.present) this.#keepOnly(frame.present)
  }

  #put({ items, meetings }: Pick<CouncilView, 'items' | 'meetings'>): void {
    for (const item of items) this.#items.set(item.id, item)
    for (const meeting of meetings) this.#meetings.set(meeting.id, meeting)
  }

  #keepOnly({ items, meetings }: NonNullable<ChangeFrame['present']>): void {
    this.caughtUp += 1
    for (const id of this.#items.keys()) if (!items.includes(id)) this.#items.delete(id)
    for (const id of this.#meetings.keys()) if (!meetings.includes(id)) this.#meetings.delete(id)
  }
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)
