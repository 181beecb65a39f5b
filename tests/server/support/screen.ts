import { inflateRawSync } from 'node:zlib'
import { WebSocket } from 'ws'
import type { AnswerFrame, BeatFrame, ChangeFrame, ServerFrame, ViewFrame } from '../../../server/protocol/frames.ts'
import type { CouncilView, ThingIds } from '../../../server/protocol/council-view.ts'
import type { MotionView } from '../../../server/protocol/motion-view.ts'
import type { ItemView, MeetingView } from '../../../server/protocol/view.ts'

const kinds: readonly (keyof ThingIds)[] = ['items', 'meetings', 'motions']

let nextId = 0
const newId = (): string => `test-command-${++nextId}-${process.pid}`

/** Where a screen has left off. */
export interface Since {
  readonly version: number
  readonly hash: string
}

/** A client as the protocol describes one: keeps all bytes that it was sent, and what they add up to. */
export class Screen {
  readonly socket: WebSocket
  readonly frames: ServerFrame[] = []
  readonly texts: string[] = []
  /** How many frames came packed. */
  packed = 0
  readonly items = new Map<string, ItemView>()
  readonly meetings = new Map<string, MeetingView>()
  readonly motions = new Map<string, MotionView>()
  head = { version: 0, hash: '' }
  closed: number | undefined
  readonly #waiting = new Set<() => void>()

  constructor(socket: WebSocket) {
    this.socket = socket
    socket.on('message', (data: Buffer, packed) => {
      if (packed) this.packed += 1
      this.#take((packed ? inflateRawSync(data) : data).toString('utf8'))
    })
    socket.on('close', (code) => {
      this.closed = code
      this.#wake()
    })
    socket.on('error', () => undefined)
  }

  static async dial(port: number, headers: Record<string, string>): Promise<Screen> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/live`, { headers })
    const screen = new Screen(socket)
    await new Promise<void>((resolve, reject) => {
      socket.on('open', () => resolve())
      socket.on('unexpected-response', (_request, response) => reject(new Error(`status ${response.statusCode}`)))
      socket.on('error', reject)
    })
    return screen
  }

  static async open(port: number, cookie: string, since?: Since, packed = false): Promise<Screen> {
    const screen = await Screen.dial(port, { cookie, origin: `http://127.0.0.1:${port}` })
    return screen.#greeted(since, packed)
  }

  /** A screen that goes on from what another one had when its line died. */
  static async resume(port: number, cookie: string, left: Screen): Promise<Screen> {
    const screen = await Screen.dial(port, { cookie, origin: `http://127.0.0.1:${port}` })
    screen.#put({
      items: [...left.items.values()],
      meetings: [...left.meetings.values()],
      motions: [...left.motions.values()],
    })
    return screen.#greeted(left.head)
  }

  /** Says hello and has its first view, or what it missed. */
  async #greeted(since: Since | undefined, packed = false): Promise<this> {
    this.send({ v: 1, kind: 'hello', ...(since && { since }), ...(packed && { packed }) })
    await this.until(
      () => this.closed !== undefined || this.frames.some(({ kind }) => kind === 'view' || kind === 'change'),
    )
    if (this.closed !== undefined) throw new Error(`Waited in vain; closed ${this.closed}`)
    return this
  }

  send(frame: unknown): void {
    this.socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame))
  }

  /** Sends a command and waits for its answer. */
  async command(command: object, id = newId()): Promise<AnswerFrame> {
    this.send({ v: 1, kind: 'command', id, command })
    return this.answer(id)
  }

  async answer(id: string): Promise<AnswerFrame> {
    const find = (): AnswerFrame | undefined =>
      this.frames.find((frame): frame is AnswerFrame => frame.kind === 'answer' && frame.id === id)
    await this.until(() => find() !== undefined)
    return find()!
  }

  /** Waits until this holds; a minute, so that a busy machine breaks no promise. */
  async until(holds: () => boolean): Promise<void> {
    const deadline = Date.now() + 60_000
    while (!holds()) {
      if (Date.now() > deadline) throw new Error(`Waited in vain; last frames: ${this.texts.slice(-3).join('\n')}`)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 100)
        this.#waiting.add(() => {
          clearTimeout(timer)
          resolve()
        })
      })
    }
  }

  /** Resolves when all that the server had to say before is here: its answer to a command that changes nothing. */
  async settled(): Promise<void> {
    await this.command({ type: 'no.such.event' })
  }

  of<Kind extends ServerFrame['kind']>(kind: Kind): Extract<ServerFrame, { kind: Kind }>[] {
    return this.frames.filter((frame): frame is Extract<ServerFrame, { kind: Kind }> => frame.kind === kind)
  }

  /** Everything that ever came over this socket. */
  get bytes(): string {
    return this.texts.join('\n')
  }

  close(): void {
    this.socket.terminate()
  }

  #take(text: string): void {
    this.texts.push(text)
    const frame = JSON.parse(text) as ServerFrame
    this.frames.push(frame)
    if (frame.kind === 'view') this.#replace(frame)
    if (frame.kind === 'change') this.#change(frame)
    if (frame.kind === 'beat') this.head = (frame satisfies BeatFrame).head
    this.#wake()
  }

  #replace({ view, head }: ViewFrame): void {
    this.items.clear()
    this.meetings.clear()
    this.motions.clear()
    this.#put(view)
    this.head = head
  }

  #change({ gone, present, head, ...things }: ChangeFrame): void {
    this.#put(things)
    for (const kind of kinds) {
      const held = this[kind]
      for (const id of gone[kind]) held.delete(id)
      if (!present) continue
      for (const id of held.keys()) if (!present[kind].includes(id)) held.delete(id)
    }
    this.head = head
  }

  #put({ items, meetings, motions }: CouncilView): void {
    for (const item of items) this.items.set(item.id, item)
    for (const meeting of meetings) this.meetings.set(meeting.id, meeting)
    for (const motion of motions) this.motions.set(motion.id, motion)
  }

  #wake(): void {
    for (const wake of this.#waiting) wake()
    this.#waiting.clear()
  }
}
