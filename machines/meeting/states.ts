/** Where a meeting stands (§3.5); running and recess are the two halves of being in session. */
export type MeetingState = 'planned' | 'invited' | 'running' | 'recess' | 'closed' | 'archived' | 'cancelled'
