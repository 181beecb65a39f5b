import type { Command } from '../../../machines/events.ts'
import type { Head } from '../../../server/protocol/frames.ts'
import { everyCommand } from '../../support/every-command.ts'
import type { World } from './world.ts'

/** All that these people are sent: at once, coming back from every head there was, at every address, in every refusal. */
export class Listening {
  readonly people: readonly string[]
  readonly #world: World
  readonly #heads = new Map<string, Head>()

  constructor(world: World, people: readonly string[]) {
    this.#world = world
    this.people = people
    for (const who of people) world.watch(who)
  }

  /** From here somebody may come back later. */
  note(): void {
    for (const side of ['spd', 'gruene']) {
      const { head } = this.#world.app.council.side(side)
      this.#heads.set(head.hash, head)
    }
  }

  /** Asks for all of it, and tries every command on an item and a part. */
  async bytesOf(who: string, addresses: readonly string[], item: string, part: string): Promise<string> {
    const back: string[] = []
    for (const head of [undefined, ...this.#heads.values()]) back.push(...(await this.#world.visit(who, head)))
    const answers: string[] = []
    for (const url of addresses) answers.push(await this.#world.ask(who, 'GET', url))
    const naming = { item, part, meeting: 'none', motion: 'spd:plan', text: 'Probe' }
    for (const [index, command] of Object.values<Command>(everyCommand(naming)).entries()) {
      await this.#world.send(who, `probe-${who.replaceAll(/\W/gu, '-')}-${String(index)}`, command)
    }
    return [...(this.#world.screen(who)?.got ?? []), ...back, ...answers].join('\n')
  }
}
