import { setTimeout } from 'node:timers/promises'
import type { AnswerFrame, ErrorFrame } from '../../../server/protocol/frames.ts'
import { addItem, addMeeting } from '../../server/support/agenda.ts'
import { Screen } from '../../server/support/screen.ts'
import type { Chance } from '../chance.ts'
import type { Stage } from './stage.ts'

/** A command, and what its sender was told. `ok` with the version of its own side; `denied`: that nothing happened. */
export interface Told {
  readonly who: string
  readonly id: string
  readonly answer: AnswerFrame | 'denied'
}

/** Milliseconds for which somebody waits for an answer, or for a line, before trying it elsewhere. */
const PATIENCE = 3_000

/**
 * Somebody at a screen, who sends one command after the other and the same one again until it is answered, at whichever
 * node there is.
 */
export class Visitor {
  readonly who: string
  readonly told: Told[] = []
  /** Heads of the own side, as screens had them: versions and hashes. */
  readonly heads = new Map<number, string>()
  /** What went against a promise. */
  readonly faults: string[] = []
  readonly #stage: Stage
  readonly #chance: Chance
  #screen: Screen | undefined
  #left: Screen | undefined
  #number = 0

  constructor(who: string, stage: Stage, chance: Chance) {
    this.who = who
    this.#stage = stage
    this.#chance = chance
  }

  /** What the screen shows. */
  get screen(): Screen | undefined {
    return this.#screen
  }

  /** Works until it is time to go, and then until the last command is answered. */
  async work(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      await this.#carryThrough()
      await setTimeout(this.#chance.between(0, 30))
    }
  }

  /** A line that stands, if it may take as long as that. */
  async there(): Promise<Screen> {
    for (;;) {
      if (this.#screen && this.#screen.closed === undefined) return this.#screen
      this.#leave()
      const { port } = this.#stage.nodes[this.#chance.often(0.5) ? 0 : 1]
      this.#screen = await this.#dial(port)
      if (!this.#screen) await setTimeout(this.#chance.between(20, 200))
    }
  }

  /** Takes down what the screen has been shown so far. */
  note(): void {
    if (this.#screen) this.#note(this.#screen)
  }

  close(): void {
    this.#leave()
  }

  async #carryThrough(): Promise<void> {
    const id = `${this.who.replace(/\W/gu, '-')}-${String((this.#number += 1)).padStart(6, '0')}`
    const command = this.#next(await this.there())
    for (let sent = 1; ; sent += 1) {
      const screen = await this.there()
      const answer = await this.#asked(screen, id, command)
      if (answer?.kind === 'answer') {
        this.told.push({ who: this.who, id, answer })
        return
      }
      // Told that nothing happened, and not asked again: then nothing may have happened.
      if (answer?.error === 'unavailable' && sent === 1 && this.#chance.often(0.5)) {
        this.told.push({ who: this.who, id, answer: 'denied' })
        return
      }
      if (answer) await setTimeout(this.#chance.between(50, 300))
      else this.#leave()
    }
  }

  /** The answer; undefined when none came in time, or the line broke. */
  async #asked(screen: Screen, id: string, command: object): Promise<AnswerFrame | ErrorFrame | undefined> {
    let read = screen.frames.length
    const until = performance.now() + PATIENCE
    screen.send({ v: 1, kind: 'command', id, command })
    while (screen.closed === undefined && performance.now() < until) {
      for (; read < screen.frames.length; read += 1) {
        const frame = screen.frames[read]
        if ((frame?.kind === 'answer' || frame?.kind === 'error') && frame.id === id) return frame
      }
      await setTimeout(5)
    }
    return undefined
  }

  /** Goes on where the last screen was left, and must get what it missed, not all: the log has what it saw. */
  async #dial(port: number): Promise<Screen | undefined> {
    const left = this.#left && this.#left.head.version > 0 ? this.#left : undefined
    const cookie = this.#stage.cookies[this.who] ?? ''
    const dialled = left ? Screen.resume(port, cookie, left) : Screen.open(port, cookie)
    const screen = await Promise.race([dialled.catch(() => undefined), setTimeout(PATIENCE, undefined)])
    // One that comes late is not waited for any more.
    if (!screen) void dialled.then((late) => late.close()).catch(() => undefined)
    if (screen && left && screen.of('view').length > 0)
      this.faults.push(`${this.who} had version ${left.head.version} and was shown everything anew.`)
    return screen
  }

  #leave(): void {
    const screen = this.#screen
    this.#screen = undefined
    if (!screen) return
    screen.close()
    this.#note(screen)
    this.#left = screen
  }

  #note({ frames }: Screen): void {
    for (const frame of frames) {
      if (frame.kind === 'view' || frame.kind === 'change' || frame.kind === 'beat') this.#saw(frame.head)
    }
  }

  #saw({ version, hash }: { readonly version: number; readonly hash: string }): void {
    const before = this.heads.get(version)
    if (before !== undefined && before !== hash) this.faults.push(`${this.who} was shown two versions ${version}.`)
    this.heads.set(version, hash)
  }

  #next({ meetings, items }: Screen): object {
    const isSecretary = this.who.includes('secretary')
    const kind = this.#chance.share()
    if (isSecretary && meetings.size === 0) return addMeeting()
    if (isSecretary && (items.size < 5 || kind < 0.05)) return addItem(`i-${this.who.slice(0, 3)}-${this.#number}`)
    const item = kind < 0.15 ? 'nowhere' : (this.#chance.among([...items.keys()]) ?? 'nowhere')
    return { type: 'note.internal', item, text: `Vermerk ${this.#number}` }
  }
}
