import type { Answer, NewEntry } from '../../db/event-store.ts'

/** An entry as an event of an invented item would make it. */
export function newEntry(command: string, more: Partial<NewEntry> = {}): NewEntry {
  return {
    command,
    stream: { kind: 'item', id: 'a' },
    actor: 'p1',
    at: '2021-02-25T17:00:00+01:00',
    rulebook: 'example-1',
    body: { type: 'dissent.flag', item: 'a', by: { role: 'lead', partner: 'x' } },
    texts: {},
    ...more,
  }
}

/** The answer that goes with it. */
export function newAnswer(command: string, more: Partial<Answer> = {}): Answer {
  return { command, actor: 'p1', at: '2021-02-25T17:00:00+01:00', answer: { accepted: true }, ...more }
}
