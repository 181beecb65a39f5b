import { momentOfSetUp, beginnings } from '../../machines/scenario/set-up.ts'
import { actorNamed } from '../../machines/scenario/persons.ts'
import { atTime, emptyStage, type Moment, taking } from '../../machines/scenario/stage.ts'
import { look, type Surprise } from '../../server/protocol/views/look.ts'
import { lookingAt } from './sight.ts'
import type { See, Step } from '../../machines/scenario/format.ts'
import type { RefusalView } from '../../server/protocol/view.ts'
import type { Script } from './script.ts'

/** A command as somebody sent it, and what the rules made of it. */
export interface Sent {
  /** PARTNER.ROLE */
  readonly by: string
  readonly command: unknown
  readonly at: string
  /** Null when it was taken. */
  readonly refusal: RefusalView | null
  /** The refusal that the script foretold, `true` for any; null where it foretold none. */
  readonly foretold: string | true | null
}

/** A look that the script asks for, and what was there instead, if anything. */
export interface Looked {
  /** Number of the step in the scenario, from 1. */
  readonly step: number
  readonly see: See
  readonly surprise: Surprise | null
}

/** One beat of the rehearsal: what was done, and the council after it. */
export interface Beat {
  readonly moment: Moment
  /** Which move of the script; null for the opening and for acts of the reader's own. */
  readonly move: number | null
  readonly sent: readonly Sent[]
  readonly looked: readonly Looked[]
}

/** A rehearsal under way: its script and all beats so far, the opening first. */
export interface Playing {
  readonly script: Script
  readonly beats: readonly [Beat, ...Beat[]]
}

/** Something a file begins with that the rules do not take. */
export class CannotOpen extends Error {
  readonly thing: string
  readonly refusal: RefusalView

  constructor(thing: string, refusal: RefusalView) {
    super(`${thing}: ${refusal.code} (${refusal.reason})`)
    this.name = 'CannotOpen'
    this.thing = thing
    this.refusal = refusal
  }
}

/**
 * The curtain rises: meetings, items and motions are in place, the prelude is played.
 * @throws {CannotOpen} when the rules refuse something that the scenario begins with.
 */
export function opened(script: Script): Playing {
  const { scenario, prelude } = script
  let moment = emptyStage(scenario.agreement, momentOfSetUp(scenario))
  for (const { thing, actor, command } of beginnings(scenario)) {
    const taken = taking(moment, actor, command)
    if (!taken.ok) throw new CannotOpen(thing, taken.refusal)
    moment = taken.moment
  }
  const before = played(atTime(moment, scenario.now), prelude, 1)
  return { script, beats: [{ ...before, move: null, sent: [], looked: [] }] }
}

export const lastBeat = ({ beats }: Playing): Beat => beats.at(-1) ?? beats[0]

/** The number of the next move of the script, from 0; as many as there are moves at the end. */
export const nextMove = ({ beats }: Playing): number => (beats.findLast(({ move }) => move !== null)?.move ?? -1) + 1

/** Since the reader's own first act that was taken, the script may no longer fit. */
export const hasLeftScript = ({ beats }: Playing): boolean => beats.some(isOwnDeed)

const isOwnDeed = ({ move, sent }: Beat): boolean => move === null && sent.some(({ refusal }) => refusal === null)

/** Plays the script's next move. */
export function forward(playing: Playing): Playing {
  const index = nextMove(playing)
  const move = playing.script.moves[index]
  if (!move) return playing
  const beat = played(lastBeat(playing).moment, move.steps, move.from)
  return { ...playing, beats: [...playing.beats, { ...beat, move: index }] }
}

/** Takes the last beat back, whoever's it was. */
export function back(playing: Playing): Playing {
  const [opening, ...rest] = playing.beats
  return { ...playing, beats: [opening, ...rest.slice(0, -1)] }
}

export const restarted = ({ script, beats: [opening] }: Playing): Playing => ({ script, beats: [opening] })

/** Back to where the reader began to act otherwise than the script. */
export function backToScript({ script, beats: [opening, ...rest] }: Playing): Playing {
  const own = rest.findIndex(isOwnDeed)
  return { script, beats: [opening, ...(own === -1 ? rest : rest.slice(0, own))] }
}

/** The reader acts in somebody's place. */
export function acted(playing: Playing, by: string, command: unknown): Playing {
  const { moment, sent } = played(lastBeat(playing).moment, [{ as: by, send: command }], 0)
  return { ...playing, beats: [...playing.beats, { moment, move: null, sent, looked: [] }] }
}

/** The reader tries what is withheld: the rules have said already what they answer to it, and nothing changes. */
export function tried(playing: Playing, by: string, command: unknown, refusal: RefusalView): Playing {
  const { moment } = lastBeat(playing)
  const sent: Sent = { by, command, at: moment.at, refusal, foretold: null }
  return { ...playing, beats: [...playing.beats, { moment, move: null, sent: [sent], looked: [] }] }
}

/** The same rehearsal with other words: every beat again, on the script as it is in another language. */
export function again(script: Script, { beats: [, ...rest] }: Playing): Playing {
  return rest.reduce((playing, { move, sent }) => {
    const [own] = sent
    if (move !== null || !own) return forward(playing)
    return own.refusal === null ? acted(playing, own.by, own.command) : tried(playing, own.by, own.command, own.refusal)
  }, opened(script))
}

function played(start: Moment, steps: readonly Step[], from: number): Omit<Beat, 'move'> {
  let moment = start
  const sent: Sent[] = []
  const looked: Looked[] = []
  for (const [index, step] of steps.entries()) {
    if ('at' in step) moment = atTime(moment, step.at)
    else if ('see' in step) looked.push({ step: from + index, see: step.see, surprise: lookedAt(moment, step.see) })
    else {
      const taken = taking(moment, actorNamed(moment.state.agreement, step.as), step.send)
      if (taken.ok) moment = taken.moment
      sent.push({
        by: step.as,
        command: step.send,
        at: moment.at,
        refusal: taken.ok ? null : taken.refusal,
        foretold: step.refused ?? null,
      })
    }
  }
  return { moment, sent, looked }
}

const lookedAt = (moment: Moment, see: See): Surprise | null =>
  look(see, moment.state.agreement, () => lookingAt(moment)) ?? null

/** Whether the rules answered as the script foretold. */
export function asForetold({ refusal, foretold }: Sent): boolean {
  if (refusal === null) return foretold === null
  return foretold === true || foretold === refusal.code
}
