import { expect } from 'vitest'
import type { AnswerFrame } from '../../../server/protocol/frames.ts'
import { addItem, addMeeting } from '../../server/support/agenda.ts'
import { Screen } from '../../server/support/screen.ts'
import { freePort } from '../../support/free-port.ts'
import { killed, startServer } from './server-process.ts'
import type { Sent } from './told.ts'

/** People of the council under load, with their cookies. */
export type Cookies = Readonly<Record<string, string>>

export interface LifeOptions {
  readonly script: string
  readonly folder: string
  readonly cookies: Cookies
  /** What each screen had when the server died last: they go on from there. */
  readonly left: Map<string, Screen>
  /** All that was sent in earlier lives. */
  readonly before: readonly Sent[]
  /** Makes ids that no other life makes. */
  readonly newNumber: () => number
}

/** Answers of an earlier life that are asked for again in the next. */
const ASKED_AGAIN = 12

/** Commands that come at once, answers that a life lasts for at most, and commands that may wait for theirs. */
const HANDFUL = 4
const ANSWERS = 100
const UNDER_WAY = 40

/**
 * One life of the server's process, from its start to kill −9 at a moment that nobody chose. Screens that were there
 * before go on where they were, and must show what a new one is shown; old commands get their old answers.
 */
export async function live(options: LifeOptions): Promise<Sent[]> {
  const { script, folder, cookies, left, before } = options
  const port = await freePort()
  const server = await startServer(script, folder, port)
  try {
    const screens = new Map<string, Screen>()
    for (const [who, cookie] of Object.entries(cookies)) screens.set(who, await goOn(port, cookie, left.get(who)))
    for (const { who, id, command, answer } of before.filter((sent) => sent.answer).slice(-ASKED_AGAIN)) {
      expect(await screens.get(who)?.command(command, id)).toEqual(answer)
    }
    const asked = answersOn(screens)
    const sent: Sent[] = []
    // By answers, not by time: on a busy machine as much happens. In handfuls, so that the plug is pulled between two
    // commits as often as within one.
    const end = asked + Math.random() * ANSWERS
    for (;;) {
      const wanting = sent.length - answersOn(screens) + asked
      if (wanting < UNDER_WAY) sent.push(...load(options, screens))
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 5))
      if (answersOn(screens) >= end) break
    }
    await killed(server)
    return await collected(screens, left, sent)
  } finally {
    await killed(server)
  }
}

/** A screen that comes back, held against one that is new. */
async function goOn(port: number, cookie: string, left: Screen | undefined): Promise<Screen> {
  const fresh = await Screen.open(port, cookie)
  if (!left || left.head.version === 0) return fresh
  const back = await Screen.resume(port, cookie, left)
  // Sent what it missed, and no whole view: the log is the one that this screen saw.
  expect(back.of('view')).toEqual([])
  expect(shownOn(back)).toBe(shownOn(fresh))
  back.close()
  return fresh
}

const answersOn = (screens: ReadonlyMap<string, Screen>): number =>
  [...screens.values()].reduce((sum, screen) => sum + screen.of('answer').length, 0)

const sorted = <Thing>(things: ReadonlyMap<string, Thing>): [string, Thing][] =>
  [...things].toSorted(([a], [b]) => (a < b ? -1 : 1))

/** All that a screen shows, whatever the order in which things stand. */
export const shownOn = ({ head, items, meetings }: Screen): string =>
  JSON.stringify([head, sorted(items), sorted(meetings)], undefined, 1)

function load({ newNumber }: LifeOptions, screens: ReadonlyMap<string, Screen>): Sent[] {
  const all = [...screens]
  return Array.from({ length: HANDFUL }, () => {
    const number = newNumber()
    const [who, screen] = all[number % all.length]!
    const id = `crash-${String(number).padStart(8, '0')}`
    const command = commandFor(who, number, screen)
    screen.send({ v: 1, kind: 'command', id, command })
    return { who, id, command }
  })
}

/** What goes on from what the screen shows: a meeting, some items, then mostly notes, and something that is refused. */
function commandFor(who: string, number: number, { meetings, items }: Screen): object {
  const isSecretary = who.endsWith('secretary')
  const kind = Math.random()
  if (isSecretary && meetings.size === 0) return addMeeting()
  if (isSecretary && (items.size < 5 || kind < 0.1)) return addItem(`i-${number}`)
  const [...shown] = items.keys()
  const item = kind < 0.2 ? undefined : shown[number % shown.length]
  return { type: 'note.internal', item: item ?? 'nowhere', text: `Vermerk ${number}` }
}

/** What the screens hold when the line is dead. */
async function collected(screens: ReadonlyMap<string, Screen>, left: Map<string, Screen>, sent: readonly Sent[]) {
  const answers = new Map<string, AnswerFrame>()
  for (const [who, screen] of screens) {
    await screen.until(() => screen.closed !== undefined)
    for (const answer of screen.of('answer')) answers.set(answer.id, answer)
    left.set(who, screen)
  }
  return sent.map((each): Sent => {
    const answer = answers.get(each.id)
    return answer ? { ...each, answer } : each
  })
}
