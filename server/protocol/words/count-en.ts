import type { CountKind } from '../../../machines/misfits.ts'
import type { countDe } from './count-de.ts'

const kinds: Readonly<Record<CountKind, string>> = {
  yes: 'yes',
  no: 'no',
  abstain: 'abstention',
  absent: 'absent',
  excluded: 'excluded for bias',
}

export const countEn: typeof countDe = {
  majorityHead: 'Majority:',
  electionHead: 'Election:',
  quorumHead: 'Quorum:',
  misfitHead: 'Does not fit:',
  kind: { yes: 'yes', no: 'no', abstain: 'abstention' },
  counted: (count, kind) => `${count} ${kind === 'abstain' && count !== 1 ? 'abstentions' : kinds[kind]}`,
  deviating: (list) => `otherwise ${list}`,
  away: (list) => `not voting ${list}`,
  result: { adopted: 'Adopted', rejected: 'Rejected', referred: 'Referred', postponed: 'Put off' },
  elected: { adopted: 'Elected', rejected: 'Not elected', referred: 'Referred', postponed: 'Put off' },
  majority: {
    adopted: (yes, no) => `${yes} yes against ${no} no, and so adopted (§ 50 (1) GO NRW).`,
    rejected: (yes, no) => `${no} no against ${yes} yes, and so rejected (§ 50 (1) GO NRW).`,
    tie: (yes) => `A tie, ${yes} to ${yes}, and so rejected (§ 50 (1) GO NRW).`,
    abstentions: 'Abstentions and invalid votes do not count (§ 50 (5) GO NRW).',
  },
  election: {
    way: { majority: 'ballot', runOff: 'run-off', lot: 'lot' },
    elected: (yes, valid, needed) =>
      `${yes} of ${valid} valid votes; more than half are needed, that is ${needed}: elected (§ 50 (2) GO NRW).`,
    notElected: (yes, valid, needed) =>
      `${yes} of ${valid} valid votes; more than half are needed, that is ${needed}: not elected. If nobody has them, a run-off between the two with most votes follows (§ 50 (2) GO NRW).`,
    runOff: (yes, no) => `Run-off, ${yes} against ${no}: elected is who has most votes (§ 50 (2) GO NRW).`,
    runOffTie: (yes) => `Run-off, a tie of ${yes} to ${yes}: the lot decides (§ 50 (2) GO NRW).`,
    lot: 'decided by lot (§ 50 (2) GO NRW); the votes alone do not say who is elected.',
    valid: 'A no is a valid vote, an abstention is not.',
    note: 'A suggestion: the result is what the chair states.',
  },
  quorum: {
    members: (statutory, mayor) => (mayor ? `${statutory} members, the mayor among them,` : `${statutory} members,`),
    shown: (cast, members, needed) =>
      `The ${cast} votes show it. More than half of the ${members} that is ${needed}, are needed (§ 49 (1) GO NRW).`,
    below: (cast, members, needed) =>
      `${cast} votes alone do not show it: more than half of the ${members} that is ${needed}, are needed. Who does not vote may be present; what was stated at the opening stands until the contrary is established (§ 49 (1) GO NRW).`,
    opened: (members, needed) =>
      `stated at the opening, with more than half of the ${members} that is at least ${needed}; stands until the contrary is established (§ 49 (1) GO NRW).`,
    unknown:
      'stated at the opening; stands until the contrary is established (§ 49 (1) GO NRW). The seats of this body are not on record.',
  },
  misfit: {
    overGroup: (faction, sum, seats) => `${faction}: ${sum} entered, but it has ${seats} seats on that day.`,
    overBody: (cast, most, away) =>
      away === 0
        ? `${cast} votes counted, at most ${most} are possible.`
        : `${cast} votes counted, at most ${most} are possible: ${away} are absent or barred.`,
    overKind: (what, total, most) => `${total} ${what}: by what is said of the factions at most ${most} are possible.`,
    exceeds: (what, sum, total) => `In the factions ${sum} ${what}, but only ${total} in the totals.`,
    wholeWithout: (faction, what) => `${faction} voted ${what}, but the total there is 0.`,
    rollCall: (what, named, total) => `By name ${named} ${what}, but only ${total} counted.`,
    notUnanimous: 'Entered as unanimous, but not all factions voted alike.',
    against: (byTotals, recorded) => `By the totals it would be ${byTotals}; entered is ${recorded}.`,
    empty: 'Not a single vote was counted.',
  },
  uncounted: 'not counted',
  notCounted: { unanimous: 'unanimous, not counted', majority: 'by majority, not counted' },
  invalid: (count) => `${count} invalid`,
  electionTotals: (yes, no, abstain) =>
    `${yes} for the person proposed, ${no} other valid votes, ${abstain} ${abstain === 1 ? 'abstention' : 'abstentions'}`,
}
