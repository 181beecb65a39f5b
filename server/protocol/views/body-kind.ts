import type { Agreement } from '../../../machines/agreements/agreement.ts'
import type { BodyKind } from '../../../machines/suggestion.ts'

/** Whether a body is the council itself; every other one counts as a committee, also one that the agreement does not name. */
export const bodyKindOf = ({ bodies }: Agreement, id: string): BodyKind =>
  bodies.find((body) => body.id === id)?.kind ?? 'committee'
