import { type CouncilState, thingOf } from './council-state.ts'
import type { Command, Event, ItemCommandName } from './events.ts'
import { namesUnknown } from './existence.ts'
import { confirmedClass } from './item/context.ts'
import { finalOf, inVote, type Item } from './item/item.ts'
import { startsAfter, isAhead } from './meeting/meeting.ts'
import { refusedOnMotion } from './motion/refusals.ts'
import { may } from './permissions.ts'
import { type Refusal, refused } from './refusal.ts'
import { isInForce, isOver } from './term.ts'

/**
 * The checks that come before the chart is asked, in the order of RULES §3.8: first match wins. What passes them may
 * still find no way in the chart; that refusal is worded in `no-way.ts`.
 */
export function refusedBeforehand(state: CouncilState, event: Event): Refusal | undefined {
  const { command, actor } = event
  const early = namesUnknown(state, command) ?? may(state, actor, command)
  if (early) return early
  const motion = 'motion' in command ? thingOf(state.motions, command.motion) : undefined
  if (motion) return refusedOnMotion(state, event, motion)
  if (command.type === 'motion.add' || (command.type === 'item.add' && !isArchived(command))) {
    return isInForce(state.agreement, event.at) ? undefined : refused('G1.2', 'notInForce')
  }
  const item = 'item' in command ? thingOf(state.items, command.item) : undefined
  if (!item) return undefined
  return (
    endedOrOutdated(state, event, item) ??
    frozen(item, command) ??
    wrongClass(item, command) ??
    special(state, item, command)
  )
}

/** What the council's own information system brings is for the archive, whether or not an agreement is in force. */
const isArchived = ({ source }: Command<'item.add'>): boolean => source !== undefined

/** The archive goes on as its source does: where an item stands and what its text is, no more. */
const followsSource = ({ context }: Item, { type }: Command): boolean =>
  context.source !== null && (type === 'text.change' || type === 'agenda.place' || type === 'agenda.remove')

/** Taken in every state, final ones and after the term; as is a version's wording. */
const always = new Set<Command['type']>(['note.internal', 'observation.close'])

/** (3) final, (4) agreement not in force, (5) outdated text. */
function endedOrOutdated({ agreement }: CouncilState, { command, at }: Event, item: Item): Refusal | undefined {
  if (command.type === 'text.record') return unrecordable(item, command)
  if (always.has(command.type)) return undefined
  const final = finalOf(item)
  if (final === 'lapsed') return refused('G1.2', 'lapsed')
  if (final !== null) return refused('state', 'final')
  const closesVote = command.type.startsWith('outcome.') && inVote(item)
  if (!isInForce(agreement, at) && !closesVote && !followsSource(item, command)) {
    return refused('G1.2', isOver(agreement, at) ? 'lapsed' : 'notInForce')
  }
  if (!('version' in command)) return undefined
  const wanted = item.context.version + (command.type === 'text.change' ? 1 : 0)
  return command.version === wanted ? undefined : refused('stale', 'outdatedText')
}

/** A version's wording is said once: stamps were given on it, and nobody may put other words under them. */
function unrecordable({ context }: Item, { version }: Command<'text.record'>): Refusal | undefined {
  const named = context.versions.find((one) => one.version === version)
  if (!named) return refused('invalid', 'unknownThing', 'version')
  return named.wording === null ? undefined : refused('state', 'wordingRecorded')
}

const movesNothingInVote =
  /^(classify|line|consensus|release)\.|^(text\.change|dissent\.retract|adjourn\.(request|withdraw|waive|blocked))$/

/** (6) Class, line and text stand still from the opening of the vote (I12). */
const frozen = (item: Item, { type }: Command): Refusal | undefined =>
  inVote(item) && movesNothingInVote.test(type) ? refused('G3.1', 'frozen') : undefined

const needsClass =
  /^(line\.(propose|confirm)|consensus\.confirm|dissent\.flag|adjourn\.(request|waive|blocked)|release\..+)$/
const needsCovered = /^(dissent\.flag|adjourn\.(request|withdraw|waive|blocked|refused)|release\..+)$/

/** (7) What a resolution, an item of open class, or one not covered does not know. */
function wrongClass(item: Item, command: Command): Refusal | undefined {
  const { type } = command
  const value = confirmedClass(item.context)
  if (needsClass.test(type)) {
    if (value === 'resolution') return refused('G7.1', 'isResolution')
    if (value === null && type !== 'dissent.flag') return refused('G2.1', 'classNotConfirmed')
  }
  const wish = needsCovered.test(type) || (command.type === 'adjourn.carried' && command.basis === 'agreement')
  return value === 'notCovered' && wish ? refused('G2.1', 'notCovered') : undefined
}

/** (8) The special cases. */
function special(state: CouncilState, item: Item, command: Command): Refusal | undefined {
  const c = item.context
  if (command.type === 'classify.confirm') {
    const costs = command.value === 'resolution' && c.finance !== 'none'
    return costs ? refused('G6.5', 'resolutionCosts') : undefined
  }
  if (command.type === 'adjourn.carried' && command.basis === 'agreement' && command.to !== undefined) {
    return isLaterCouncilMeeting(state, item, command.to) ? undefined : refused('G6.2', 'targetNotCouncil')
  }
  if (command.type === 'outcome.log' || command.type === 'outcome.correct') {
    return privacy(item, command) ?? electedWithoutElection(item, command)
  }
  return undefined
}

/** A target by consent is a council meeting still to come, later than the one that adjourns (§3.6). */
function isLaterCouncilMeeting({ meetings }: CouncilState, { context }: Item, to: string): boolean {
  const target = meetings.get(to)
  const from = thingOf(meetings, context.meeting)
  if (!target || target.context.body !== context.council || !isAhead(target)) return false
  return from === undefined || startsAfter(target, from)
}

type Records = Extract<Command, { type: 'outcome.log' | 'outcome.correct' }>

/** Run-off and lot belong to elections (§ 50 Abs. 2 GO NRW); to all else the simple majority. */
const electedWithoutElection = ({ context }: Item, { electedBy }: Records): Refusal | undefined =>
  electedBy === undefined || context.kind === 'wahl' ? undefined : refused('invalid', 'noElection', 'electedBy')

/**
 * A secret ballot keeps totals alone: "unanimous" would say of everybody how they voted. Names are kept only of a roll call
 * in public (I17).
 */
function privacy({ context: c }: Item, command: Records) {
  const named = command.rollCall !== undefined
  const { positions, deviations, notCounted } = command
  const grouped = positions !== undefined || deviations !== undefined || notCounted !== undefined
  if (c.ballot?.mode === 'secret' && (named || grouped)) return refused('privacy', 'secretBallot')
  if (named && (c.ballot?.mode !== 'rollcall' || !c.public)) return refused('privacy', 'rollCallOnly')
  return undefined
}

export type ItemCommand = Command<ItemCommandName>
