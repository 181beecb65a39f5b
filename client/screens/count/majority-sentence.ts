import { electionOf } from '../../../machines/election.ts'
import { majorityOf } from '../../../machines/majority.ts'
import { countText } from '../../texts/count.ts'
import type { Figures } from '../../../machines/misfits.ts'
import type { Totals } from '../../../machines/quorum.ts'

/** What a count says of the majority, or of an election, with its paragraph; null where nothing was counted. */
export function majoritySentence({ electedBy, totals }: Pick<Figures, 'electedBy' | 'totals'>): string | null {
  if (electedBy === 'lot') return countText.value.election.lot
  if (totals === undefined) return null
  return electedBy === undefined ? ofMotion(totals) : ofElection(totals, electedBy)
}

function ofMotion(totals: Totals): string {
  const { yes, no } = totals
  const t = countText.value.majority
  const majority = majorityOf(totals)
  return withSilent(majority === 'tie' ? t.tie(yes) : t[majority](yes, no), totals, t.abstentions)
}

function ofElection(totals: Totals, way: 'majority' | 'runOff'): string {
  const { yes, no } = totals
  const t = countText.value.election
  const { result, valid, needed } = electionOf(totals, way)
  if (way === 'runOff') return result === null ? t.runOffTie(yes) : t.runOff(yes, no)
  const sentence = (result === 'adopted' ? t.elected : t.notElected)(yes, valid, needed)
  return `${sentence} ${t.valid}`
}

const withSilent = (sentence: string, { abstain, invalid = 0 }: Totals, silent: string): string =>
  abstain + invalid > 0 ? `${sentence} ${silent}` : sentence
