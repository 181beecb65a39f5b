import { refusalReasonsEn } from './refusal-reasons-en.ts'
import type { refusalsDe } from './refusals-de.ts'

export const refusalsEn: typeof refusalsDe = {
  byReason: refusalReasonsEn,
  byCode: {
    permission: 'Your role may not do this here.',
    stale: 'The text has changed meanwhile. Please look at the new version and repeat.',
    state: 'Not possible as things stand.',
    privacy: 'These details may not be stored.',
    invalid: 'Something is missing or does not fit.',
    'G1.1': 'The cooperation was agreed differently.',
    'G1.2': 'The agreement is not in force on this day.',
    'G2.1': 'The agreement does not cover this item, or its classification is still open.',
    'G2.2': 'Essential projects need a joint motion or the partners’ consent.',
    'G3.1': 'Positions have to be coordinated first, on the current version.',
    'G4.1': 'The factions vote alike on the budget.',
    'G4.2': 'The factions vote alike on fees.',
    'G4.3': 'The factions vote alike on this item.',
    'G5.1': 'Planned motions are announced to the partners first.',
    'G5.2': 'Planned motions are coordinated before they are published.',
    'G5.3': 'The partners aim for joint motions.',
    'G6.1': 'In case of dissent the boards talk first.',
    'G6.2': 'The agreement knows one adjournment a dispute, for as long as the dissent persists.',
    'G6.3': 'The time after the adjournment is for settling.',
    'G6.4': 'A release is deliberated only after settling has failed again.',
    'G6.5': 'Where money is concerned, particular restraint applies to a release.',
    'G6.6': 'A vote is released only when every faction has deliberated and consented.',
    'G7.1': 'Resolutions are not part of the cooperation.',
    'G7.2': 'Resolutions are shown to the partners before they are published.',
    'G7.3': 'On resolutions the factions vote freely.',
  },
}
