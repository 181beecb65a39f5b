import type { Agreement } from '../../machines/agreements/agreement.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import type { Role } from '../../db/mandates.ts'
import type { Clock } from '../../server/clock.ts'

/** The agreement that both servers work by. */
export const agreement: Agreement = krefeld

/** Whoever looks on, and as whom. */
export interface Participant {
  readonly id: string
  readonly name: string
  readonly partner: string
  readonly role: Role
  readonly committees: readonly string[]
}

/** The agreement's own time: the hardware's clock, moved to the evening of a council meeting. */
export const councilClock: Clock = { now: sittingSince(Date.now()) }

function sittingSince(start: number): () => number {
  const evening = Date.parse('2021-02-04T17:00:00+01:00')
  return () => evening + Date.now() - start
}

/** Of ten people of a partner: one lead or secretary in turn, one speaker, eight members. */
function roleOf(index: number): Role {
  if (index % 10 === 0) return index % 20 === 0 ? 'lead' : 'secretary'
  return index % 10 === 1 ? 'speaker' : 'member'
}

/** So many people, of the partners in turn, 80 % of them members; speakers speak for one committee each, all in turn. */
export function participants(count: number): Participant[] {
  const committees = agreement.bodies.filter(({ kind }) => kind === 'committee').map(({ id }) => id)
  return Array.from({ length: count }, (_, number) => {
    const partner = agreement.partners[number % agreement.partners.length]?.id ?? ''
    const index = Math.floor(number / agreement.partners.length)
    const role = roleOf(index)
    const spokenFor = committees[Math.floor(index / 10) % committees.length] ?? ''
    return {
      id: `p${number}`,
      name: `Beispiel ${number}`,
      partner,
      role,
      committees: role === 'speaker' ? [spokenFor] : [],
    }
  })
}
