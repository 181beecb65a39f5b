import { describe, expect, it } from 'vitest'
import { casesOf, Dice, seed } from './dice.ts'
import { actOf, resumePoint } from './frames.ts'
import { textOf } from './garbage.ts'
import { hall, held, unsound } from './hall.ts'
import { Sender, Tally } from './sender.ts'

/** Who may do much sends more. */
const senders = [
  'spd.secretary',
  'spd.secretary',
  'spd.secretary#2',
  'gruene.secretary',
  'spd.lead',
  'spd.lead',
  'gruene.lead',
  'gruene.lead',
  'gruene.lead#2',
  'spd.speaker:FBL',
  'spd.member',
] as const
/** So many frames are sent in one go, and so many to one council. */
const together = 100
const aCouncil = 2500

/** A council of its own, these frames, and all that is promised held against it. What was wrong, and the memory it left. */
async function evening(cases: readonly number[], tally: Tally): Promise<readonly string[]> {
  const house = await hall()
  const before = (await house.file.log.head()).version
  const onlookers = [await house.screen('gruene.member'), await house.screen('spd.member#2')]
  const sending = await Promise.all([...new Set(senders)].map((who) => Sender.of(house, who, tally)))
  for (const sender of sending) await sender.open()
  const faults: string[] = []
  for (let at = 0; at < cases.length; at += together) {
    const batch = cases.slice(at, at + together)
    const dice = new Dice(seed, -1 - Math.floor((batch[0] ?? 0) / together))
    const who = dice.of(senders)
    const sender = sending.find((each) => each.who === who) ?? dice.of(sending)
    if (dice.oneIn(6)) {
      sender.close()
      await sender.open(textOf(resumePoint(dice, sender.head)))
    }
    if (dice.oneIn(10)) house.clock.millis += 86_400_000 * dice.of([1, 2, 30])
    await sender.send(batch.map((number) => actOf(number, new Dice(seed, number), sender.who)))
    const found = sending.flatMap((each) => each.faults.splice(0))
    faults.push(...found.map((fault) => `seed ${String(seed)}, cases from ${String(batch[0])}: ${fault}`))
  }
  const accepted = new Set(sending.flatMap((each) => [...each.accepted]))
  const added = (await house.file.log.head()).version - before
  if (added !== accepted.size)
    faults.push(`${String(accepted.size)} were accepted, and the log has ${String(added)} more`)
  for (const onlooker of onlookers) {
    await onlooker.settled()
    const fresh = await house.screen(onlooker === onlookers[0] ? 'gruene.member' : 'spd.member#2')
    for (const kind of ['items', 'meetings', 'motions'] as const) {
      if (JSON.stringify(sorted(onlooker[kind])) !== JSON.stringify(sorted(fresh[kind])))
        faults.push(`an onlooker has other ${kind}`)
    }
    onlooker.close()
    fresh.close()
  }
  for (const sender of sending) sender.close()
  const wrong = await unsound(house)
  if (wrong !== undefined) faults.push(`verify: ${wrong}`)
  await house.leave()
  return faults
}

const sorted = (things: ReadonlyMap<string, unknown>) => [...things].toSorted(([a], [b]) => (a < b ? -1 : 1))

describe('whatever comes over a socket, from whoever', () => {
  it('is answered once and as documented, or closed; the log has what was accepted, and the others see it', async () => {
    const cases = casesOf('FUZZ_FRAMES', 2500)
    const tally = new Tally()
    const began = performance.now()
    const memory: number[] = []
    for (let at = 0; at < cases.length; at += aCouncil) {
      expect(await evening(cases.slice(at, at + aCouncil), tally)).toEqual([])
      memory.push(held() / 1e6)
      if (memory.length % 10 === 0)
        console.log(`${String(at + aCouncil)} frames, ${(memory.at(-1) ?? 0).toFixed(0)} MB: ${tally.text}`)
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(0)
    console.log(`seed ${String(seed)}: ${String(cases.length)} frames in ${seconds} s: ${tally.text}`)
    expect(Math.max(...memory) - (memory[0] ?? 0), 'megabytes more than after the first council').toBeLessThan(64)
  }, 36_000_000)
})
