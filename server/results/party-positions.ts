import type { Partner } from '../../machines/agreements/agreement.ts'
import type { Position } from '../../machines/vocabulary.ts'
import { isSameParty } from '../oparl/stations.ts'
import type { GroupVote, PartReading } from './reading.ts'

/** How each partner voted, where a result names its faction. Nothing of the others. */
export function partyPositions(part: PartReading, partners: readonly Partner[]): Readonly<Record<string, Position>> {
  if (!part.read) return {}
  const { groups } = part.vote
  return Object.fromEntries(
    partners.flatMap(({ id, name }) => {
      const own = groups.filter((group) => isSameParty(group.name, name.de))
      const position = own.length === 1 && own[0] ? positionOf(own[0]) : undefined
      return position === undefined ? [] : [[id, position]]
    }),
  )
}

/** Only one kind of vote in all three columns is a position; a single number in words says nothing of the others. */
function positionOf({ counts, vote }: GroupVote): Position | undefined {
  if (vote !== undefined) return vote
  const { yes, no, abstain } = counts ?? {}
  if (yes === undefined || no === undefined || abstain === undefined) return undefined
  const cast = [yes, no, abstain].filter((count) => count > 0).length
  if (cast !== 1) return cast === 0 ? undefined : 'mixed'
  return yes > 0 ? 'yes' : no > 0 ? 'no' : 'abstain'
}
