import type { MotionView } from './motion-view.ts'
import type { ItemView, MeetingView } from './view.ts'

/** Everything that an audience may see. */
export interface CouncilView {
  readonly meetings: readonly MeetingView[]
  readonly items: readonly ItemView[]
  readonly motions: readonly MotionView[]
}

/** Things by their ids: an item may bear the id of the motion that it came from. */
export interface ThingIds {
  readonly items: readonly string[]
  readonly meetings: readonly string[]
  readonly motions: readonly string[]
}
