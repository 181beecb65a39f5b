import { describe, expect, it } from 'vitest'
import { addItem, addMeeting } from './support/agenda.ts'
import { type House, nameOf, newHouse } from './support/house.ts'
import type { Screen } from './support/screen.ts'

const title = 'Trinkbrunnen an allen Schulhöfen'
const plan = (more: object = {}): object => ({
  type: 'motion.add',
  motion: 'gruene:m-1',
  originator: 'gruene',
  kind: 'motion',
  target: 'rat',
  title,
  essential: false,
  ...more,
})

async function take(screen: Screen, command: object): Promise<void> {
  expect(await screen.command(command)).toMatchObject({ ok: true })
}

async function settled(...screens: readonly Screen[]): Promise<void> {
  for (const screen of screens) await screen.settled()
}

const otherSide = ['spd.lead', 'spd.member', 'spd.secretary', 'spd.speaker:FBL']

async function twoSides(house: House): Promise<{ planner: Screen; others: readonly Screen[] }> {
  return {
    planner: await house.screen('gruene.lead'),
    others: await Promise.all(otherSide.map((who) => house.screen(who))),
  }
}

/** All that came but the greeting, which names the person itself. */
const told = ({ texts }: Screen): string => texts.filter((text) => !text.includes('"welcome"')).join('\n')

describe('a planned motion', () => {
  it('moves no byte of the other side until notice is given (I29)', async () => {
    const house = await newHouse()
    const { planner, others } = await twoSides(house)
    const own = await house.screen('gruene.member')
    const heads = others.map(({ head }) => head)
    await take(planner, plan())
    await take(planner, { type: 'motion.revise', motion: 'gruene:m-1', version: 2, substantial: true })
    await settled(own, ...others)
    expect(planner.motions.get('gruene:m-1')).toMatchObject({ state: 'planned', version: 2, known: false })
    expect(own.motions.get('gruene:m-1')?.title).toBe(title)
    for (const [index, screen] of others.entries()) {
      expect(screen.motions.size).toBe(0)
      expect(screen.of('change')).toEqual([])
      expect(screen.head).toEqual(heads[index])
      expect(screen.bytes).not.toContain('Trinkbrunnen')
      expect(screen.bytes).not.toContain('gruene:m-1')
    }
  })

  it('is there for everybody of the other side at the moment of notice, with its proof (G5.1)', async () => {
    const house = await newHouse()
    const { planner, others } = await twoSides(house)
    await take(planner, plan({ measures: ['UKN-07'] }))
    await take(planner, { type: 'motion.notify', motion: 'gruene:m-1', version: 1, text: 'Entwurf liegt bei.' })
    await settled(...others)
    for (const screen of others) {
      expect(screen.of('change')).toHaveLength(1)
      expect(screen.motions.get('gruene:m-1')).toMatchObject({
        title,
        state: 'notified',
        measures: ['UKN-07'],
        notice: { text: 'Entwurf liegt bei.', version: 1 },
        next: [{ partner: 'spd', leadOnly: false }],
      })
    }
    const [lead, member] = others
    expect(lead?.motions.get('gruene:m-1')?.offers).toContainEqual(
      expect.objectContaining({ type: 'motion.coordinate', open: true }),
    )
    expect(member?.motions.get('gruene:m-1')?.offers.map(({ type }) => type)).toEqual(['motion.incident'])
  })

  it('that is dropped before was never there for the other side', async () => {
    const house = await newHouse()
    const { planner, others } = await twoSides(house)
    await take(planner, plan())
    await take(planner, { type: 'motion.abandon', motion: 'gruene:m-1' })
    await take(planner, plan({ motion: 'gruene:m-2', title: 'Ein anderer Plan' }))
    await take(planner, { type: 'motion.notify', motion: 'gruene:m-2', version: 1, text: 'Bitte um Rückmeldung.' })
    const late = await house.screen('spd.lead#2')
    await settled(late, ...others)
    for (const screen of [late, ...others]) {
      expect([...screen.motions.keys()]).toEqual(['gruene:m-2'])
      expect(screen.bytes).not.toContain('Trinkbrunnen')
    }
    expect(planner.motions.get('gruene:m-1')?.state).toBe('abandoned')
  })

  it('of the other side and none at all are refused in the same words', async () => {
    const house = await newHouse()
    const { planner, others } = await twoSides(house)
    await take(planner, plan())
    const coordinate = (motion: string) => others[0]?.command({ type: 'motion.coordinate', motion })
    const [hidden, missing] = [await coordinate('gruene:m-1'), await coordinate('gruene:m-9')]
    expect(hidden).toMatchObject({ ok: false, refusal: { code: 'permission', reason: 'invisible' } })
    expect({ ...missing, id: '' }).toEqual({ ...hidden, id: '' })
  })

  it('comes out for the other side when somebody records that it is public already (G5.2)', async () => {
    const house = await newHouse()
    const { planner, others } = await twoSides(house)
    await take(planner, plan())
    await take(planner, {
      type: 'motion.incident',
      motion: 'gruene:m-1',
      what: 'published',
      evidence: 'Zeitungsbericht',
    })
    await settled(...others)
    for (const screen of others) {
      const { state, observations } = screen.motions.get('gruene:m-1') ?? {}
      expect(state).toBe('irregular')
      expect(observations?.map(({ norm }) => norm)).toEqual(['G5.2', 'G5.1'])
    }
  })

  it('is told of without anybody’s name or id', async () => {
    const house = await newHouse()
    const { planner, others } = await twoSides(house)
    await take(planner, plan())
    await take(planner, { type: 'motion.notify', motion: 'gruene:m-1', version: 1, text: 'Entwurf' })
    const [lead] = others
    if (lead) await take(lead, { type: 'motion.coordinate', motion: 'gruene:m-1' })
    if (lead) await take(lead, { type: 'motion.joint', motion: 'gruene:m-1', version: 1 })
    await settled(planner, ...others)
    expect(planner.motions.get('gruene:m-1')?.choices).toMatchObject([{ partner: 'spd', choice: 'joint', version: 1 }])
    for (const screen of [planner, ...others]) {
      for (const who of ['gruene.lead', ...otherSide]) {
        expect(told(screen)).not.toContain(`"${who}"`)
        expect(told(screen)).not.toContain(nameOf(who))
      }
    }
  })
})

describe('the story of a planned motion', () => {
  it('is told to the other side from the notice on, and without names of the planning side', async () => {
    const house = await newHouse()
    const story = async (who: string): Promise<Response> =>
      fetch(`http://127.0.0.1:${house.port}/api/motions/gruene:m-1/story`, {
        headers: { cookie: await house.signIn(who) },
      })
    const planner = await house.screen('gruene.lead')
    await take(planner, plan())
    await take(planner, { type: 'motion.revise', motion: 'gruene:m-1', version: 2, substantial: true })
    expect((await story('spd.lead')).status).toBe(404)
    await take(planner, { type: 'motion.notify', motion: 'gruene:m-1', version: 2, text: 'Entwurf' })
    await take(planner, { type: 'motion.coordinate', motion: 'gruene:m-1' })
    const [own, theirs] = [await (await story('gruene.member')).json(), await (await story('spd.lead')).text()]
    expect(own).toMatchObject({
      entries: [{ type: 'motion.add', by: nameOf('gruene.lead') }, { type: 'motion.revise' }, {}, {}],
    })
    expect(JSON.parse(theirs)).toMatchObject({
      motion: 'gruene:m-1',
      entries: [
        { version: 1, type: 'motion.notify', event: { text: 'Entwurf' } },
        { version: 2, type: 'motion.coordinate' },
      ],
    })
    expect(theirs).not.toContain(nameOf('gruene.lead'))
  })
})

describe('a returning screen', () => {
  it('gets the motions that it missed, and is not told of plans by its bytes', async () => {
    const house = await newHouse()
    const { planner, others } = await twoSides(house)
    await take(await house.screen('spd.secretary#2'), addMeeting())
    await settled(...others)
    const head = others[0]?.head
    await take(planner, plan())
    const early = await house.screen('spd.lead', head)
    expect(early.of('change')).toMatchObject([{ motions: [], head, present: { motions: [] } }])
    await take(planner, { type: 'motion.notify', motion: 'gruene:m-1', version: 1, text: 'Entwurf' })
    const back = await house.screen('spd.lead', head)
    expect(back.of('view')).toEqual([])
    expect(back.of('change')[0]?.motions.map(({ id }) => id)).toEqual(['gruene:m-1'])
  })

  it('learns of the day that a new sitting sets', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    const planner = await house.screen('gruene.lead')
    await take(planner, plan())
    expect(planner.motions.get('gruene:m-1')?.reminders).toMatchObject([{ task: 'tellPartners', dueOn: null }])
    const { head } = planner
    await take(secretary, addMeeting())
    await planner.settled()
    expect(planner.motions.get('gruene:m-1')?.reminders).toMatchObject([{ task: 'tellPartners', norm: 'G5.1' }])
    expect(planner.motions.get('gruene:m-1')?.reminders[0]?.dueOn).not.toBeNull()
    const back = await house.screen('gruene.lead', head)
    expect(back.of('change')[0]?.motions).toEqual([planner.motions.get('gruene:m-1')])
  })
})

describe('a filed motion', () => {
  it('is an item with a pending yes that nobody has stamped, if it is joint (G5.3)', async () => {
    const house = await newHouse()
    const [gruene, spd] = [await house.screen('gruene.lead'), await house.screen('spd.lead')]
    await take(gruene, plan())
    await take(gruene, { type: 'motion.notify', motion: 'gruene:m-1', version: 1, text: 'Entwurf' })
    await take(spd, { type: 'motion.coordinate', motion: 'gruene:m-1' })
    await take(spd, { type: 'motion.joint', motion: 'gruene:m-1', version: 1 })
    await take(gruene, { type: 'motion.joint', motion: 'gruene:m-1', version: 1 })
    await take(spd, { type: 'motion.publish', motion: 'gruene:m-1' })
    await take(gruene, { type: 'motion.file', motion: 'gruene:m-1' })
    await settled(gruene, spd)
    for (const screen of [gruene, spd]) {
      expect(screen.motions.get('gruene:m-1')).toMatchObject({ state: 'filed', joint: true, item: 'gruene:m-1' })
      expect(screen.items.get('gruene:m-1')).toMatchObject({
        title,
        originator: 'gemeinsam',
        pending: { vote: 'yes', version: 1, by: null, stamps: [] },
      })
    }
  })

  it('does not name an item that somebody may not see', async () => {
    const house = await newHouse()
    const secretary = await house.screen('gruene.secretary')
    const [lead, member] = [await house.screen('gruene.lead'), await house.screen('gruene.member')]
    await take(secretary, addMeeting('fbl-feb', 'FBL'))
    await take(secretary, addItem('n', { meeting: 'fbl-feb', public: false }))
    await take(lead, plan({ kind: 'resolution', target: 'FBL' }))
    await take(lead, { type: 'motion.notify', motion: 'gruene:m-1', version: 1, text: 'Zur Kenntnis' })
    await take(secretary, { type: 'motion.file', motion: 'gruene:m-1', item: 'n' })
    await settled(lead, member)
    expect(lead.motions.get('gruene:m-1')?.item).toBe('n')
    expect(member.motions.get('gruene:m-1')).toMatchObject({ state: 'filed', item: null })
  })
})
