import { describe, expect, test } from 'vitest'
import { parseCommand } from '../../machines/events.ts'
import { meetingOffers, motionOffers, type Offer, offersFor } from '../../machines/offers.ts'
import { rolesFor } from '../../machines/roles-for.ts'
import { actor, Council } from '../support/council.ts'
import { fittingValue, motionShapes, shapes } from '../support/shapes.ts'
import { agreed, bring, classified, itemIn, sittingWith } from '../support/stages.ts'

/** What a person is offered is what the rules take from them, with all that is known already filled in. */
const office = 'spd.secretary'
const item = 'a'
const roles = ['lead', 'speaker', 'member', 'secretary'] as const

const itemOffers = (council: Council, as = 'spd.lead'): Offer[] =>
  offersFor(council.state, actor(as), council.get(item), council.at)
const motionOf = (council: Council) => council.state.motions.get('m')!
const onMotion = (council: Council, as = 'spd.lead'): Offer[] =>
  motionOffers(council.state, actor(as), motionOf(council), council.at)
const onMeeting = (council: Council, as = office): Offer[] =>
  meetingOffers(council.state, actor(as), council.meetingOf('rat-feb'), council.at)

const offer = (offers: readonly Offer[], type: string): Offer => {
  const found = offers.find((each) => each.type === type)
  if (!found) throw new Error(`No offer of ${type}`)
  return found
}
const open = (offers: readonly Offer[]): string[] => offers.filter((each) => each.open).map(({ type }) => type)
const known = (offers: readonly Offer[], type: string): unknown => {
  const found = offer(offers, type)
  return found.open ? { ...found.send, type: undefined, item: undefined, motion: undefined } : found.refusal.code
}

const plan = (fields: { kind?: 'motion' | 'resolution'; essential?: boolean } = {}): Council =>
  new Council().does('spd.lead', {
    type: 'motion.add',
    motion: 'm',
    originator: 'spd',
    kind: 'motion',
    target: 'rat',
    title: 'Radweg',
    essential: false,
    ...fields,
  })
const notify = { type: 'motion.notify', motion: 'm', version: 1, text: 't' } as const
const coordinate = { type: 'motion.coordinate', motion: 'm' } as const

/** What an offer promises and does not keep: not well-formed once filled in, refused when sent, a field that is not asked. */
function broken(council: Council, as: string, offers: readonly Offer[]): string[] {
  return offers.flatMap((each) => {
    if (!each.open) return []
    const filled = Object.fromEntries(each.missing.map((name) => [name, fittingValue(each.type, name)]))
    const sent = { ...each.send, ...filled }
    const parsed = parseCommand(sent)
    if (!parsed.ok) return [`${each.type} lacks ${parsed.field}`]
    const answer = council.answer(as, parsed.command)
    return answer === 'accepted' ? [] : [`${each.type} is refused by ${answer}`]
  })
}

const coordinating = () => plan().does('spd.lead', notify).does('gruene.lead', coordinate)

describe('on an item', () => {
  test.each(roles)('a %s is offered the acts of that role, and no others', (role) => {
    const acts = Object.keys(shapes).filter((type) => !/^(meeting\.|item\.add|observation\.)/u.test(type))
    const permitted = acts.filter((type) => rolesFor[type as keyof typeof rolesFor].includes(role))
    const offered = itemOffers(sittingWith(), `spd.${role}`).map(({ type }) => type)
    expect(offered.toSorted()).toEqual(permitted.toSorted())
  })

  test.each([
    'open',
    'proposed',
    'agreed',
    'boards',
    'persisting',
    'adjournmentPending',
    'releaseDeliberation',
    'released',
  ] as const)('every open offer is taken when sent, in %s', (state) => {
    const council = bring(sittingWith().item('b', { meeting: 'rat-feb' }), item, state)
    for (const as of ['spd.lead', 'gruene.lead', office])
      expect(broken(council, as, itemOffers(council, as))).toEqual([])
    council.called(item)
    expect(broken(council, office, itemOffers(council, office))).toEqual([])
    council.voting(item)
    expect(broken(council, office, itemOffers(council, office))).toEqual([])
  })

  test('a withheld act says the norm that withholds it', () => {
    expect(offer(itemOffers(itemIn('boards')), 'release.open')).toEqual({
      type: 'release.open',
      open: false,
      refusal: { code: 'G6.1', reason: 'boardsFirst' },
    })
  })

  test('what is known is filled in: class, vote, nominee, text, ground of an adjournment', () => {
    const proposal = { type: 'classify.propose', item, value: 'notCovered', finance: 'none' } as const
    expect(known(itemOffers(sittingWith().does('gruene.lead', proposal)), 'classify.confirm')).toMatchObject({
      value: 'notCovered',
    })
    expect(known(itemOffers(itemIn('open')), 'line.propose')).toEqual({ version: 1 })
    expect(known(itemOffers(itemIn('proposed'), 'gruene.lead'), 'line.confirm')).toEqual({ version: 1, vote: 'yes' })
    const nominee = { vote: 'nominee', nominee: 'K', version: 1 } as const
    const election = itemIn('open').does('spd.lead', { type: 'line.propose', item, ...nominee })
    expect(known(itemOffers(election, 'gruene.lead'), 'line.confirm')).toEqual(nominee)
    expect(known(itemOffers(itemIn('boards')), 'consensus.confirm')).toEqual({ version: 1 })
    expect(known(itemOffers(itemIn('releaseDeliberation')), 'release.consent')).toEqual({ version: 1 })
    expect(known(itemOffers(itemIn('open'), office), 'text.change')).toEqual({ version: 2 })
    expect(known(itemOffers(itemIn('adjournmentPending'), office), 'adjourn.carried')).toEqual({ basis: 'agreement' })
    expect(known(itemOffers(agreed(itemIn('open'), item, 'adjourn'), office), 'adjourn.carried')).toEqual({
      basis: 'mutual',
    })
    expect(known(itemOffers(itemIn('agreed'), office), 'adjourn.carried')).toEqual({ basis: 'third' })
    expect(known(itemOffers(sittingWith()), 'classify.confirm')).toBe('G2.1')
  })

  test('only leads are offered to close an observation, one for each that is open', () => {
    const council = itemIn('open').called(item).does('spd.lead', { type: 'dissent.flag', item })
    expect(offer(itemOffers(council), 'observation.close')).toEqual({
      type: 'observation.close',
      open: true,
      send: { type: 'observation.close', item, norm: 'G3.1' },
      missing: ['comment'],
    })
    expect(itemOffers(council, office).map(({ type }) => type)).not.toContain('observation.close')
    council.all({ type: 'observation.close', item, norm: 'G3.1', comment: 'Besprochen.' })
    expect(itemOffers(council).map(({ type }) => type)).not.toContain('observation.close')
  })
})

describe('on a planned motion', () => {
  test.each(roles)('a %s is offered the acts of that role, and no others', (role) => {
    const acts = Object.keys(motionShapes).filter((type) => type !== 'motion.add')
    const permitted = acts.filter((type) => rolesFor[type as keyof typeof rolesFor].includes(role))
    expect(
      onMotion(plan(), `spd.${role}`)
        .map(({ type }) => type)
        .toSorted(),
    ).toEqual(permitted.toSorted())
  })

  test.each<[string, () => Council]>([
    ['planned', () => plan()],
    ['notified', () => plan().does('spd.lead', notify)],
    ['coordinating', coordinating],
    ['with the boards', () => coordinating().does('spd.lead', { type: 'motion.dissent', motion: 'm' })],
    ['joint', () => coordinating().all({ type: 'motion.joint', motion: 'm', version: 1 })],
    ['noticed', () => plan({ kind: 'resolution' }).does('spd.lead', notify)],
    [
      'in dispute',
      () =>
        plan({ kind: 'resolution' })
          .does('spd.lead', notify)
          .does('gruene.lead', { type: 'motion.disputeClass', motion: 'm' }),
    ],
    ['essential', () => plan({ essential: true }).does('spd.lead', notify).does('gruene.lead', coordinate)],
  ])('every open offer is taken when sent: %s', (_, given) => {
    const council = given()
    for (const as of ['spd.lead', 'gruene.lead', office]) expect(broken(council, as, onMotion(council, as))).toEqual([])
    expect(open(onMotion(council)).length).toBeGreaterThan(0)
  })

  test('on an essential project the other side is asked for its consent to go alone (G2.2)', () => {
    const council = plan({ essential: true }).does('spd.lead', notify).does('gruene.lead', coordinate)
    expect(known(onMotion(council, 'gruene.lead'), 'motion.solo')).toEqual({ version: 1, consentToSolo: true })
    expect(known(onMotion(council), 'motion.solo')).toEqual({ version: 1 })
    expect(known(onMotion(coordinating(), 'gruene.lead'), 'motion.solo')).toEqual({ version: 1 })
    council.does('spd.lead', { type: 'motion.dissent', motion: 'm' })
    expect(known(onMotion(council, 'gruene.lead'), 'motion.boardResult')).toEqual({ consentToSolo: true })
    expect(known(onMotion(council, 'gruene.lead'), 'motion.publish')).toBe('permission')
  })

  test('what is known is filled in', () => {
    expect(known(onMotion(plan()), 'motion.notify')).toEqual({ version: 1 })
    expect(known(onMotion(plan()), 'motion.revise')).toEqual({ version: 2 })
    expect(known(onMotion(coordinating()), 'motion.joint')).toEqual({ version: 1 })
  })

  test('only leads are offered to close an observation', () => {
    const council = plan().does('spd.lead', { type: 'motion.incident', motion: 'm', what: 'published', evidence: 'e' })
    const closing = onMotion(council).filter(({ type }) => type === 'observation.close')
    expect(closing).toMatchObject([
      { open: true, send: { motion: 'm', norm: 'G5.2' }, missing: ['comment'] },
      { send: { norm: 'G5.1' } },
    ])
    expect(onMotion(council, 'spd.speaker').map(({ type }) => type)).not.toContain('observation.close')
    council.all({ type: 'observation.close', motion: 'm', norm: 'G5.2', comment: 'c' })
    expect(onMotion(council).filter(({ type }) => type === 'observation.close')).toMatchObject([
      { send: { norm: 'G5.1' } },
    ])
  })
})

describe('on a meeting', () => {
  test('the secretary is offered its acts, and nobody else any', () => {
    const acts = Object.keys(shapes).filter((type) => type.startsWith('meeting.'))
    expect(onMeeting(sittingWith()).map(({ type }) => type)).toEqual(acts)
    for (const role of ['lead', 'speaker', 'member']) expect(onMeeting(sittingWith(), `spd.${role}`)).toEqual([])
  })

  test('every open offer is taken when sent, and a quorum is taken for granted', () => {
    const council = new Council().meeting('rat-feb')
    expect(open(onMeeting(council))).toEqual(['meeting.invite', 'meeting.cancel', 'meeting.reschedule'])
    council.does(office, { type: 'meeting.invite', meeting: 'rat-feb' })
    expect(offer(onMeeting(council), 'meeting.open')).toMatchObject({
      send: { type: 'meeting.open', meeting: 'rat-feb', quorate: true },
      missing: ['quorate'],
    })
    expect(broken(council, office, onMeeting(council))).toEqual([])
    expect(open(onMeeting(sittingWith()))).toEqual(['meeting.recess', 'meeting.close'])
    expect(offer(onMeeting(classified(sittingWith(), item)), 'meeting.resume')).toMatchObject({
      refusal: { code: 'state' },
    })
  })
})
