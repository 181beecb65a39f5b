import type { Playing } from '../../rehearsal/play.ts'

/** A rehearsal, and what of it the screens show: the item and the planned motion that the last acts were about. */
export interface FocusProps {
  readonly now: Playing
  readonly item: string | null
  readonly motion: string | null
}

/** The same on one person's screen. */
export interface DeviceProps extends FocusProps {
  /** PARTNER.ROLE */
  readonly person: string
}
