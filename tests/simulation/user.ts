import type { Command, CommandResult } from '../../client/commands.ts'
import type { OfferView } from '../../server/protocol/view.ts'
import type { Chance } from './chance.ts'
import type { Claims } from './claims.ts'
import type { Device } from './device.ts'
import type { House } from './house.ts'
import { longestWay } from './line.ts'
import { ownMark, thingMark } from './secrecy.ts'
import type { Verdict } from './verdict.ts'

/** How much there may be of each kind, so that a step stays cheap. */
const enough = { items: 5, meetings: 3, motions: 3 }

/** Acts that end a thing: people rarely mean them. */
const endings = new Set([
  'item.withdraw',
  'item.noted',
  'item.supersede',
  'meeting.cancel',
  'meeting.close',
  'motion.abandon',
])

/**
 * Ways between a page and the server that a last word may take one after the other: up; what was sent before it has to be
 * taken by a slow reader before the server reads on; what others said meanwhile likewise before it is answered; down.
 */
const LAST_WAYS = 4

/** How long the server itself may take for it once everything works again, in ms. */
const LAST_WORD_MS = 2000

/** Numbers for new things, shared by all users of an episode. */
export interface Numbering {
  last: number
}

export interface UserOptions {
  readonly device: Device
  readonly partner: string
  readonly chance: Chance
  readonly house: House
  readonly claims: Claims
  readonly verdict: Verdict
  readonly numbering: Numbering
}

/** Somebody at a device who does what the screen offers, now and then twice, and tries again what failed. */
export class User {
  readonly #options: UserOptions
  #busy = true

  constructor(options: UserOptions) {
    this.#options = options
  }

  /** Does something every now and then, until told to rest. */
  begin(mean: number): void {
    const { device, chance } = this.#options
    device.host.scheduler.plan(chance.wait(mean), `${device.name} taps`, () => {
      if (!this.#busy) return
      if (!device.host.asleep) this.#act()
      this.begin(mean)
    })
  }

  rest(): void {
    this.#busy = false
  }

  /**
   * Writes a note, if there is something to write it to: nothing can go wrong with that any more. Returns how long the
   * answer may take, in ms: as long as the line's ways take, and no longer.
   */
  lastWord(): number {
    const { device, partner, verdict } = this.#options
    const item = [...device.page.known.value.items.keys()][0]
    if (item === undefined || device.page.session.value === 'signedOut') return 0
    const within = LAST_WORD_MS + LAST_WAYS * longestWay(device.manner)
    let told: CommandResult | undefined
    const command = { type: 'note.internal', item, text: `Zum Schluss ${ownMark(partner)}` }
    this.#send(command, false, (result) => (told = result))
    device.host.plan(within, `${device.name} waits no longer`, () =>
      verdict.hold(
        'whoever is back gets an answer',
        told?.kind === 'done',
        () => `${device.name}, within ${within} ms: ${JSON.stringify(told)}`,
      ),
    )
    return within
  }

  /** A one-time link, and the page from its beginning. */
  async signIn(): Promise<void> {
    const { device, house } = this.#options
    device.token = await house.signIn(device.person)
    device.load()
  }

  #act(): void {
    const { device, chance } = this.#options
    if (device.page.session.value === 'signedOut') return void this.signIn()
    const command = this.#choose()
    if (!command) return
    this.#send(command)
    if (chance.often(0.04)) this.#send(command)
  }

  #send(command: Command, again = true, then: (told: CommandResult) => void = () => undefined): void {
    const { device, claims } = this.#options
    const { id, result } = device.send(command)
    claims.sent(id, device.person, command)
    void this.#hear(id, command, result, again).then(then)
  }

  async #hear(id: string, command: Command, result: Promise<CommandResult>, again: boolean): Promise<CommandResult> {
    const { device, claims, chance, verdict } = this.#options
    const { page } = device
    const told = await result
    claims.told(id, told)
    device.host.scheduler.tell(() => `${device.name} is told ${told.kind} of ${command.type} ${id.slice(0, 6)}`)
    const shown = told.kind !== 'done' || (page.known.value.head?.version ?? 0) >= told.version
    verdict.hold('what is called done is shown', shown, () => `${device.name}: ${JSON.stringify(command)}`)
    if (again && this.#busy && page === device.page && isTrouble(told) && chance.often(0.5)) this.#send(command, false)
    return told
  }

  #choose(): Command | undefined {
    const { device, chance } = this.#options
    const { items, meetings, motions } = device.page.known.value
    const fresh = this.#somethingNew(items.size, meetings.size, motions.size)
    if (fresh) return fresh
    const kind = chance.share()
    const things = kind < 0.7 ? items : kind < 0.85 ? meetings : motions
    const thing = chance.among([...things.values()])
    const open = thing?.offers.filter((offer) => offer.open) ?? []
    const offer = chance.among(open)
    if (!offer || (endings.has(offer.type) && chance.often(0.85))) return undefined
    return this.#filled(offer, things.size)
  }

  #somethingNew(items: number, meetings: number, motions: number): Command | undefined {
    const { device, partner, chance, numbering } = this.#options
    const role = device.person.split('.')[1]
    if (role === 'secretary') {
      if (meetings === 0 || (meetings < enough.meetings && chance.often(0.05))) return this.#meeting()
      if (items < 2 || (items < enough.items && chance.often(0.1))) return this.#item()
    }
    if (role === 'lead' && motions < enough.motions && chance.often(0.05)) {
      const motion = `m${thingMark(String(++numbering.last))}`
      const kind = chance.one('motion', 'resolution')
      const essential = chance.often(0.3)
      return {
        type: 'motion.add',
        motion,
        originator: partner,
        kind,
        target: 'rat',
        title: `Plan ${motion}`,
        essential,
      }
    }
    return undefined
  }

  #meeting(): Command {
    const { chance, numbering } = this.#options
    const start = `2021-0${2 + chance.below(6)}-${10 + chance.below(18)}T17:00:00+0${chance.one(1, 2)}:00`
    return { type: 'meeting.add', meeting: `s${++numbering.last}`, body: chance.one('rat', 'rat', 'FBL'), start }
  }

  #item(): Command {
    const { device, chance, numbering } = this.#options
    const meeting = chance.among([...device.page.known.value.meetings.values()])
    const hidden = chance.often(0.25)
    const number = String(++numbering.last)
    const item = hidden ? `i${thingMark(number)}` : `i${number}`
    const kind = chance.one('vorlage', 'vorlage', 'antrag', 'haushalt', 'gebuehren')
    const paper = { type: 'item.add', item, number, title: `Vorlage ${item}`, kind, originator: 'verwaltung' }
    return { ...paper, ...(meeting ? { meeting: meeting.id } : {}), ...(hidden ? { public: false } : {}) }
  }

  #filled(offer: Extract<OfferView, { open: true }>, ofItsKind: number): Command | undefined {
    const splits = offer.type === 'item.part' || offer.type === 'item.amend'
    if (splits && ofItsKind >= enough.items) return undefined
    const { chance } = this.#options
    const given = { ...offer.send, type: offer.type }
    const filled = Object.fromEntries(offer.missing.map((field) => [field, this.#value(offer.type, field, given)]))
    const command: Command = { ...given, ...filled }
    if (command['vote'] === 'nominee' && command['nominee'] === undefined)
      return { ...command, nominee: 'Kandidatur 1' }
    if (command.type !== 'release.consent' || chance.often(0.2)) return command
    return { ...command, financeStatement: 'Ohne Wirkung', board: true, acknowledgeBudget: true }
  }

  #value(type: string, field: string, given: Readonly<Record<string, unknown>>): unknown {
    const { chance, partner, device, numbering } = this.#options
    const { meetings, items } = device.page.known.value
    switch (field) {
      case 'value':
        return type === 'motion.settleClass'
          ? chance.one('motion', 'resolution')
          : chance.one('covered', 'covered', 'covered', 'notCovered', 'resolution')
      case 'finance':
        return chance.one('none', 'none', 'relevant', 'core')
      case 'vote':
        return chance.one('yes', 'yes', 'yes', 'no', 'abstain', 'adjourn', 'nominee')
      case 'result':
        return type === 'motion.boardResult'
          ? chance.one('joint', 'none')
          : chance.one('adopted', 'adopted', 'rejected', 'referred', 'postponed')
      case 'decidedOn':
        return '2021-02-01'
      case 'form':
        return chance.one('meeting', 'circular', 'recess')
      case 'mode':
        return chance.one('open', 'rollcall', 'secret')
      case 'body':
        return chance.one('rat', 'FBL')
      case 'meeting':
        return chance.among([...meetings.keys()]) ?? 's0'
      case 'by':
        return chance.among([...items.keys()]) ?? 'i0'
      case 'part': {
        const number = String(++numbering.last)
        return String(given['item']).includes('¶') ? `t${thingMark(number)}` : `t${number}`
      }
      case 'originator':
        return 'dritte'
      case 'sameText':
      case 'substantial':
        return chance.often(0.5)
      case 'what':
        return chance.one('published', 'filed')
      case 'start':
        return '2021-03-25T17:00:00+01:00'
      case 'text':
        return type === 'note.internal' ? `Vermerk ${ownMark(partner)}` : 'Wir planen etwas.'
      default:
        return 'Begründung'
    }
  }
}

/** Nothing is known to have happened: people then try again. */
const isTrouble = ({ kind }: CommandResult): boolean => kind === 'failed' || kind === 'unanswered'
