import { dayShort } from '../../texts/dates.ts'
import { boardText } from '../../texts/motions/board.ts'
import type { MotionState, MotionView } from '../../../server/protocol/motion-view.ts'

/** A stop of the short way: notice, coordination, result, filing. */
export interface Stop {
  readonly key: 'notice' | 'talk' | 'result' | 'filing'
  readonly where: 'past' | 'here' | 'open' | 'skipped'
  readonly label: string
}

type Way = Omit<Stop, 'key'>

/** When the motion last came to one of these states; null if it never did. */
function reached({ travelled }: MotionView, ...states: readonly MotionState[]): string | null {
  return travelled.findLast(({ state }) => states.includes(state))?.at ?? null
}

const past = (label: (day: string) => string, at: string): Way => ({ where: 'past', label: label(dayShort(at)) })
const here = (label: string): Way => ({ where: 'here', label })
const open = (label: string): Way => ({ where: 'open', label })
const skipped = (label: string): Way => ({ where: 'skipped', label })

/** The four stops of a motion's way, as far as it has come. */
export function stopsOf(motion: MotionView): readonly Stop[] {
  return [
    { key: 'notice', ...noticeStop(motion) },
    { key: 'talk', ...talkStop(motion) },
    { key: 'result', ...resultStop(motion) },
    { key: 'filing', ...filingStop(motion) },
  ]
}

function noticeStop({ notice, known, state }: MotionView): Way {
  const words = boardText.value.stop
  if (notice) return past(words.noticed, notice.at)
  if (known) return skipped(words.noNotice)
  return state === 'planned' ? here(words.notice) : open(words.notice)
}

const inTalks: readonly MotionState[] = ['coordinating', 'boardTalk']

function talkStop(motion: MotionView): Way {
  const words = boardText.value.stop
  const { state, kind } = motion
  if (state === 'classDispute') return here(words.disputed)
  if (kind === 'resolution') return skipped(words.skipped)
  if (state === 'notified' || state === 'irregular') return here(words.talk)
  const began = reached(motion, 'coordinating')
  if (began !== null) return past(words.talking, began)
  return state === 'filed' ? skipped(words.skipped) : open(words.talk)
}

function resultStop(motion: MotionView): Way {
  const words = boardText.value.stop
  const { state, kind, joint } = motion
  if (kind === 'resolution') return skipped(words.skipped)
  if (inTalks.includes(state)) return here(state === 'boardTalk' ? words.boards : words.result)
  const cleared = reached(motion, 'clearedJoint', 'clearedSolo')
  const holds = cleared !== null && (reached(motion, ...inTalks, 'irregular') ?? '') <= cleared
  if (holds) return past(joint ? words.joint : words.solo, cleared)
  return state === 'filed' ? skipped(words.skipped) : open(words.result)
}

const mayBeFiled: ReadonlySet<MotionState> = new Set(['clearedJoint', 'clearedSolo', 'noticed', 'published'])

function filingStop(motion: MotionView): Way {
  const words = boardText.value.stop
  const { state } = motion
  const at = reached(motion, state) ?? ''
  if (state === 'filed') return past(words.filed, at)
  if (state === 'abandoned') return skipped(words.abandoned(dayShort(at)))
  if (state === 'lapsed') return skipped(words.lapsed)
  return mayBeFiled.has(state) ? here(words.filing) : open(words.filing)
}
