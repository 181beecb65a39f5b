import { choose } from '../language.ts'
import type { Addressee, Task } from '../../../machines/reminder.ts'

const de = {
  today: 'heute',
  tomorrow: 'bis morgen',
  by: (day: string) => `bis ${day}`,
  was: (day: string) => `war bis ${day}`,
  undated: 'noch kein Termin',
  title: 'Was ansteht',
  task: {
    classify: 'Punkt einordnen',
    coordinate: 'Positionen abstimmen',
    boardTalk: 'Vorstandsgespräch führen',
    nextStep: 'nächsten Schritt wählen',
    settle: 'Einigung suchen, solange vertagt ist',
    deliberate: 'über die Freigabe beraten',
    supportAdjournment: 'Vertagung in der Sitzung mittragen',
    placeOnAgenda: 'auf die Tagesordnung setzen',
    planSitting: 'Ratssitzung ansetzen, in die vertagt ist',
    tellPartners: 'Vorhaben mitteilen',
    coordinateMotion: 'Vorhaben abstimmen',
    settleClass: 'Art des Vorhabens klären',
  } satisfies Record<Task, string>,
  as: {
    partner: (names: string) => names,
    lead: (names: string) => `${names} (Vorstand)`,
    office: (names: string) => `${names} (Geschäftsstelle)`,
  } satisfies Record<Addressee['as'], (names: string) => string>,
}

const en: typeof de = {
  today: 'today',
  tomorrow: 'by tomorrow',
  by: (day) => `by ${day}`,
  was: (day) => `was due ${day}`,
  undated: 'no date yet',
  title: 'What is due',
  task: {
    classify: 'classify the item',
    coordinate: 'coordinate positions',
    boardTalk: 'board talk',
    nextStep: 'choose the next step',
    settle: 'seek a settlement while adjourned',
    deliberate: 'deliberate on a release',
    supportAdjournment: 'support the adjournment in the meeting',
    placeOnAgenda: 'put on the agenda',
    planSitting: 'plan the council meeting that it is adjourned to',
    tellPartners: 'tell the partner of the plan',
    coordinateMotion: 'coordinate the plan',
    settleClass: 'settle the kind of the plan',
  },
  as: {
    partner: (names) => names,
    lead: (names) => `${names} (board)`,
    office: (names) => `${names} (office)`,
  },
}

/** What is due, and by when. Days, never verdicts. */
export const dueText = choose({ de, en })
