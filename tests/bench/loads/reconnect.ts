import { setTimeout as pause } from 'node:timers/promises'
import type { Head } from '../../../server/protocol/frames.ts'
import type { SignedIn } from '../contestants.ts'
import { Crowd } from '../crowd.ts'
import { dial } from '../dialling.ts'
import { firstView } from '../first-view.ts'
import type { Seen } from '../line.ts'
import { carryOut } from '../load-process.ts'
import { agreement } from '../people.ts'
import { effortBetween, type ProcessorTime, processorTime, type Shares, sharesBetween } from '../processor.ts'
import { Sitting } from '../sitting.ts'
import { quantile } from '../statistics.ts'
import { Witness } from '../witness.ts'

/** Many come back at once, after some things have changed; and as many shake hands with bare `ws`. */
export interface Reconnect {
  readonly product: { readonly port: number; readonly pid: number }
  readonly bare: { readonly port: number; readonly pid: number }
  readonly people: readonly SignedIn[]
  /** How many of them stay, and go on working. */
  readonly staying: number
  readonly items: number
  /** How many commands the others miss. */
  readonly missed: number
}

export interface ReconnectResult {
  readonly product: Return
  readonly bare: Return
  /** From a person's dialling until they are caught up, ms. */
  readonly p50: number
  readonly p99: number
  readonly shares: Shares
}

export interface Return {
  /** Until the last one is back. */
  readonly seconds: number
  /** Processor time of the server for each of them, ms. */
  readonly effort: number
}

/** After the last one is back, so long is looked for anything that should not come. */
const QUIET_MS = 500

await carryOut<Reconnect, ReconnectResult>(async ({ product, bare, people, staying, items, missed }) => {
  const leaving = people.slice(staying)
  const crowd = new Crowd(product.port, true)
  await crowd.join(people.slice(0, staying))
  const sitting = new Sitting(crowd, { items, before: 0 })
  await sitting.begin()
  await sitting.keepBusy(200)

  const witnesses = leadsAmong(leaving)
  const hearing = (person: SignedIn): ((payload: Buffer) => void) | undefined =>
    witnesses.find((witness) => witness.person.id === person.id)?.hear
  const known = await headsOf(product.port, people)
  const there = await dial(product.port, leaving, {
    hello: () => ({ v: 1, kind: 'hello' }),
    isBack: (_, { kind }) => kind === 'view',
    hearing,
  })
  for (const line of there.lines) line.close()
  await sitting.keepBusy(missed)
  const now = await headsOf(product.port, people)

  const atBare = processorTime(bare.pid)
  const handshakes = await dial(bare.port, leaving, {})
  const shaken = processorTime(bare.pid)
  for (const line of handshakes.lines) line.close()
  await pause(QUIET_MS)

  const told = new Map<string, number>()
  const isBack = (person: SignedIn, seen: Seen): boolean => {
    if (seen.kind !== 'change' && seen.kind !== 'view') return false
    told.set(person.id, (told.get(person.id) ?? 0) + 1)
    if (seen.kind === 'change' && seen.version === now.get(person.partner)?.version) return true
    throw new Error(`This is not what was missed: ${seen.text()}`)
  }
  const atProduct = processorTime(product.pid)
  const back = await dial(product.port, leaving, {
    hello: ({ partner }) => ({ v: 1, kind: 'hello', since: known.get(partner) }),
    isBack,
    hearing,
  })
  const caughtUp = processorTime(product.pid)
  await pause(QUIET_MS)
  if (told.size !== leaving.length || [...told.values()].some((times) => times !== 1))
    throw new Error('Somebody was told twice, or not at all.')
  for (const line of back.lines) line.close()
  for (const witness of witnesses)
    await witness.testify(product.port, witness.person.partner === agreement.partners[0]?.id)
  crowd.close()
  return {
    product: returned(atProduct, caughtUp, leaving.length),
    bare: returned(atBare, shaken, leaving.length),
    p50: quantile(back.times, 0.5),
    p99: quantile(back.times, 0.99),
    shares: sharesBetween(atProduct, caughtUp),
  }
})

function returned(from: ProcessorTime, until: ProcessorTime, people: number): Return {
  return { seconds: until.at - from.at, effort: effortBetween(from, until) / people }
}

/** A lead of each partner. */
function leadsAmong(people: readonly SignedIn[]): Witness[] {
  return agreement.partners.flatMap(({ id }) => {
    const found = people.find(({ partner, role }) => partner === id && role === 'lead')
    return found ? [new Witness(found)] : []
  })
}

/** Where each partner's side is now. */
async function headsOf(port: number, people: readonly SignedIn[]): Promise<ReadonlyMap<string, Head>> {
  const heads = new Map<string, Head>()
  for (const { id } of agreement.partners) {
    const someone = people.find(({ partner }) => partner === id)
    if (someone) heads.set(id, (await firstView(port, someone)).head)
  }
  return heads
}
