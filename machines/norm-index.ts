import type { NormId } from './agreements/agreement.ts'
import { chartGraph, type ChartName, chartNames, itemGraph } from './chart.ts'
import type { Graph } from './chart/graph.ts'
import type { ObservationReason } from './item/context.ts'
import type { DisplayReason } from './item/display-code.ts'
import type { IncidentReason } from './motion/context.ts'
import type { RefusalReason } from './refusal.ts'

/** Where a norm lives in the rules. Its states name it themselves, see `statesOf`; a test plays every scenario against the rest. */
export interface NormUse {
  /** Guards of the charts, and rules beside them, by their names in the code. */
  readonly guards: readonly string[]
  /** Why an event is refused by this norm. */
  readonly refusals: readonly RefusalReason[]
  /** Which rows of the display table cite it. */
  readonly displays: readonly DisplayReason[]
  /** What is noted for the boards to explain. */
  readonly observations: readonly (ObservationReason | IncidentReason)[]
  /** Scenarios that prove it without citing it. */
  readonly proof?: readonly string[]
}

const use = (guards: readonly string[], more: Partial<Omit<NormUse, 'guards'>> = {}): NormUse => ({
  guards,
  refusals: [],
  displays: [],
  observations: [],
  ...more,
})

const lineDisplays: readonly DisplayReason[] = ['agreed', 'derived', 'noRelease']

export const normIndex: Readonly<Record<NormId, NormUse>> = {
  'G1.1': use(['ownSide', 'maySee', 'maySeeMotion'], { proof: ['S28', 'Q21', 'Q31'] }),
  'G1.2': use(['isInForce', 'isOver'], { refusals: ['notInForce', 'lapsed'], displays: ['lapsed', 'notInForce'] }),
  'G2.1': use(['confirmsClass', 'lastClassStamp', 'closesClass', 'inheritsClosed', 'risesUncovered'], {
    refusals: ['classNotConfirmed', 'notCovered', 'classAlreadyProposed', 'nothingClassified', 'otherClass'],
    displays: ['classOpen', 'classProposed', 'classDisputed', 'open', 'proposed', 'agreed', 'derived'],
  }),
  'G2.2': use(['saysSolo', 'lastSolo', 'saysResult', 'lastResultNone', 'soloNeedsConsent'], {
    refusals: ['essentialNeedsConsent'],
  }),
  'G3.1': use(
    [
      'proposesLine',
      'proposalCompletes',
      'confirmsLine',
      'lastLineStamp',
      'proposersSide',
      'adjournmentFulfilled',
      'adjournmentStands',
      'nextText',
      'notInVote',
      'inVote',
    ],
    {
      refusals: ['frozen', 'nothingProposed', 'otherVote', 'notAgreed', 'alreadyAgreed', 'noAdjournLine'],
      displays: ['open', 'proposed', 'agreedAdjournment'],
      observations: ['dissentWhileCalled', 'dissentDuringVote', 'revokedWhileCalled'],
    },
  ),
  'G4.1': use(['lineNorm'], { displays: lineDisplays }),
  'G4.2': use(['lineNorm'], { displays: lineDisplays }),
  'G4.3': use(['lineNorm', 'coveredLine'], { displays: lineDisplays }),
  'G5.1': use(['notifiesMotion', 'settlesMotion'], { refusals: ['tellFirst'], observations: ['notToldBefore'] }),
  'G5.2': use(['isMotion', 'soloUnanswered', 'substantialMotion', 'nextVersion', 'wasPublished', 'wasFiled'], {
    refusals: ['coordinateFirst'],
    observations: ['publishedBeforeCoordination', 'otherUnreachable'],
  }),
  'G5.3': use(['saysJoint', 'lastJoint', 'lastResultJoint'], { proof: ['S14', 'Q28'] }),
  'G6.1': use(['mayBeDisputed', 'flaggingSide', 'lastFailure', 'confirmsConsensus', 'lastConsensusStamp'], {
    refusals: ['inDispute', 'alreadyInDispute', 'noDispute', 'alreadyFailed', 'boardsFirst'],
    displays: ['boards'],
    observations: ['otherUnreachable'],
  }),
  'G6.2': use(['mayAdjourn', 'askersSide', 'mayBlock', 'lastBlock', 'wishCarried', 'voteOverWish'], {
    refusals: [
      'boardsFirst',
      'alreadyRequested',
      'noWish',
      'stepUsed',
      'adjournedBefore',
      'targetNotCouncil',
      'adjournmentFirst',
      'wishPending',
    ],
    displays: ['persisting', 'adjournmentPending', 'adjourned'],
    observations: ['adjournmentNotSupported', 'placedOffTarget'],
  }),
  'G6.3': use(['adjournmentExhausted'], { refusals: ['attemptAfterAdjournment'], displays: ['backOnAgenda'] }),
  'G6.4': use(['mayOpenRelease', 'consentsOnCurrentText', 'lastConsent'], {
    refusals: ['alreadyDeliberating', 'notDeliberating', 'notReleased'],
    displays: ['releaseDeliberation', 'released'],
  }),
  'G6.5': use(['missingFrom', 'resolutionWithoutCost'], {
    refusals: ['resolutionCosts'],
    proof: ['S12', 'S12b', 'Q27'],
  }),
  'G6.6': use(['missingFrom'], { proof: ['S08', 'Q23'] }),
  'G7.1': use(['settlesResolution'], { refusals: ['isResolution', 'classDisputed', 'resolutionNeedsNotice'] }),
  'G7.2': use(['notifiesResolution'], { refusals: ['tellFirst'], observations: ['noNoticeBefore'] }),
  'G7.3': use(['mayHaveLine'], { displays: ['resolution'] }),
}

/** Guards of plain procedure, for which the agreement has no norm. */
export const guardsOfProcedure: readonly string[] = [
  'atPreparatoryStation',
  'stationStaysOpen',
  'lastSupersedeStamp',
  'quorate',
]

/** The states that name this norm as theirs, by chart; an item's ends stand under `item`. */
export function statesOf(norm: NormId): Map<ChartName | 'item', string[]> {
  const states = new Map<ChartName | 'item', string[]>()
  for (const chart of chartNames) note(states, chart, named(chartGraph(chart), norm))
  const ends = itemGraph().states.filter(({ kind }) => kind === 'final')
  note(states, 'item', named({ states: ends }, norm))
  return states
}

const named = ({ states }: Pick<Graph, 'states'>, norm: NormId): string[] =>
  states.filter((state) => state.norm === norm && state.kind !== 'group').map(({ name }) => name)

const note = (states: Map<ChartName | 'item', string[]>, chart: ChartName | 'item', names: string[]): void => {
  if (names.length > 0) states.set(chart, names)
}
