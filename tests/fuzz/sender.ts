import { WebSocket } from 'ws'
import { maxFrameBytes } from '../../server/protocol/frames.ts'
import type { House } from '../server/support/house.ts'
import { endings, strangeFrame, tellsOfInside } from './documented.ts'
import type { Act } from './frames.ts'
import { leaked } from './hall.ts'

interface Answer {
  readonly kind: string
  readonly id?: string
  readonly ok?: boolean
  readonly error?: string
  readonly refusal?: { readonly code: string }
  readonly head?: { readonly version: number; readonly hash: string }
}

/** What was answered, by kind. */
export class Tally {
  readonly counts = new Map<string, number>()
  add(kind: string): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1)
  }
  get text(): string {
    return [...this.counts]
      .toSorted(([, a], [, b]) => b - a)
      .map(([kind, count]) => `${kind} ${String(count)}`)
      .join(', ')
  }
}

/** Somebody who sends anything at all, and holds everything that comes back against what is promised. */
export class Sender {
  readonly who: string
  readonly #house: House
  readonly #cookie: string
  readonly #tally: Tally
  readonly #answers = new Map<string, string>()
  /** Ids of commands that were taken. */
  readonly accepted = new Set<string>()
  readonly faults: string[] = []
  head = { version: 0, hash: '' }
  #socket: WebSocket | undefined
  #heard = 0
  #probe = 0
  #ended: number | undefined
  #wake: () => void = () => undefined

  private constructor(house: House, who: string, cookie: string, tally: Tally) {
    this.#house = house
    this.who = who
    this.#cookie = cookie
    this.#tally = tally
  }

  static async of(house: House, who: string, tally: Tally): Promise<Sender> {
    return new Sender(house, who, await house.signIn(who), tally)
  }

  /** Opens a socket and says hello, with this resume point where there is one. */
  async open(since?: string): Promise<void> {
    const origin = `http://127.0.0.1:${String(this.#house.port)}`
    const socket = new WebSocket(`ws://127.0.0.1:${String(this.#house.port)}/live`, {
      headers: { cookie: this.#cookie, origin },
    })
    this.#socket = socket
    this.#ended = undefined
    socket.on('message', (data: Buffer) => this.#take(data.toString('utf8')))
    socket.on('close', (code) => {
      if (!endings.has(code)) this.faults.push(`${this.who} was closed with ${String(code)}`)
      this.#tally.add(`closed ${String(code)}`)
      this.#ended = code
      this.#wake()
    })
    socket.on('error', () => undefined)
    await new Promise((resolve) => socket.once('open', resolve).once('close', resolve))
    socket.send(`{"v":1,"kind":"hello"${since === undefined ? '' : `,"since":${since}`}}`)
  }

  close(): void {
    this.#socket?.removeAllListeners('close')
    this.#socket?.terminate()
  }

  /**
   * Sends these and waits for all that comes of it. Each is answered once, or the socket is closed; then the commands
   * that nobody answered are sent again, as a screen does.
   */
  async send(acts: readonly Act[]): Promise<void> {
    const before = this.#heard
    for (const act of acts) this.#act(act)
    if (await this.#quiet()) {
      const due = acts.filter(({ how }) => how !== 'ping' && how !== 'pong').length
      const heard = this.#heard - before
      if (heard !== due) this.faults.push(`${this.who} sent ${String(due)} frames and got ${String(heard)} answers`)
      return
    }
    await this.open()
    for (const act of acts) {
      const id = idIn(act.data)
      if (
        id === undefined ||
        this.#answers.has(id) ||
        act.how === 'binary' ||
        Buffer.byteLength(act.data) > maxFrameBytes
      )
        continue
      await this.#again(act.data)
    }
  }

  /** Once more, and again where the socket was closed before the answer: on a busy machine by a limit of its own. */
  async #again(data: string): Promise<void> {
    for (let tries = 3; tries > 0; tries -= 1) {
      this.#act({ how: 'text', data })
      if (await this.#quiet()) return
      await this.open()
    }
  }

  #act(act: Act): void {
    const socket = this.#socket
    if (socket?.readyState !== WebSocket.OPEN) return
    if (act.how === 'ping' || act.how === 'pong') return socket[act.how](act.data.slice(0, 40))
    if (act.how !== 'pieces') return socket.send(Buffer.from(act.data), { binary: act.how === 'binary' })
    const bytes = Buffer.from(act.data)
    const [first = 0, second = 0] = act.cuts
    socket.send(bytes.subarray(0, first), { binary: false, fin: false })
    socket.ping()
    socket.send(bytes.subarray(first, second), { fin: false })
    socket.send(bytes.subarray(second), { fin: true })
  }

  /** True once everything before is answered; false when the socket was closed. */
  async #quiet(): Promise<boolean> {
    const probe = `probe-${String((this.#probe += 1)).padStart(8, '0')}-${this.who.replaceAll(/\W/gu, '-')}`
    this.#act({ how: 'text', data: `{"v":1,"kind":"command","id":"${probe}","command":{"type":"no.such.event"}}` })
    while (!this.#answers.has(probe) && this.#ended === undefined) {
      await new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`${this.who} waits in vain for ${probe}.`)), 30_000)
        this.#wake = () => {
          clearTimeout(late)
          resolve()
        }
      })
    }
    const answered = this.#answers.delete(probe)
    if (answered) this.#heard -= 1
    return answered
  }

  #take(text: string): void {
    const frame = JSON.parse(text) as Answer
    const fault = strangeFrame(frame) ?? tellsOfInside(text) ?? leaked(this.who, text)
    if (fault !== undefined) this.faults.push(`${this.who} was sent: ${fault}: ${text.slice(0, 500)}`)
    if (frame.head) this.head = frame.head
    if (frame.kind !== 'answer' && frame.kind !== 'error') {
      if (frame.kind !== 'beat' && frame.kind !== 'screens') this.#tally.add(frame.kind)
      return
    }
    this.#heard += 1
    if (frame.kind === 'answer') this.#note(frame, text)
    else this.#tally.add(`error ${frame.error ?? ''}`)
    this.#wake()
  }

  /** A command that is sent again gets its first answer again. */
  #note(frame: Answer, text: string): void {
    const { id = '' } = frame
    const first = this.#answers.get(id)
    if (first !== undefined && first !== text) this.faults.push(`${id} was answered ${first} and then ${text}`)
    this.#answers.set(id, text)
    if (frame.ok === true) this.accepted.add(id)
    if (!id.startsWith('probe-'))
      this.#tally.add(frame.ok === true ? 'accepted' : `refused ${frame.refusal?.code ?? ''}`)
  }
}

/** The id under which a command is answered, where it can be read. */
function idIn(text: string): string | undefined {
  try {
    const { id } = JSON.parse(text) as { id?: unknown }
    return typeof id === 'string' && /^[A-Za-z0-9_-]{8,64}$/u.test(id) ? id : undefined
  } catch {
    return undefined
  }
}
