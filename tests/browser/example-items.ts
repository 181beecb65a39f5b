import type { DisplayView, ItemView } from '../../server/protocol/view.ts'

export const meetingId = 'rat-2021-02'
/** A time of the evening of the meeting. */
export const today = (time: string): string => `2021-02-04T${time}:00+01:00`
const otherDay = (day: string, time: string): string => `2021-02-${day}T${time}:00+01:00`

const plain: DisplayView = {
  code: 'yes',
  reason: 'agreed',
  norm: 'G4.3',
  voluntary: false,
  derived: false,
  frozen: false,
  notReleased: false,
  since: otherDay('02', '19:05'),
}

/** An item with what is given, and everyday values for the rest. */
export function item(
  number: string,
  title: string,
  display: Partial<DisplayView>,
  more: Partial<ItemView> = {},
): ItemView {
  const yes = display.code === undefined || display.code === 'yes'
  return {
    id: `item-${number}`,
    rev: 100,
    number,
    title,
    section: null,
    reference: `0${number.padStart(3, '4')}/21`,
    kind: 'vorlage',
    originator: 'verwaltung',
    public: true,
    parent: null,
    children: [],
    meeting: meetingId,
    station: { body: 'rat', role: 'decision' },
    stations: [{ body: 'rat', role: 'decision', done: false }],
    version: 1,
    versions: [{ version: 1, at: otherDay('01', '09:00'), note: null, wording: null }],
    finance: 'none',
    classification: { state: 'confirmed', value: 'covered', by: 'spd', stamps: [] },
    coordination: yes ? 'agreed' : 'open',
    proceedings: 'scheduled',
    proceedingsSince: null,
    final: null,
    display: { ...plain, ...display },
    pending: null,
    line: null,
    dissent: null,
    failStamps: [],
    adjournment: { status: 'none', by: null, count: 0, target: null, waivers: [], blocks: [] },
    deferredTo: null,
    consents: [],
    supersede: [],
    ballot: null,
    outcomes: [],
    rollCalls: [],
    observations: [],
    notes: [],
    next: [],
    owed: null,
    reminders: [],
    travelled: [],
    offers: [],
    suggestion: null,
    ...more,
  }
}

const called: Partial<ItemView> = { proceedings: 'called', proceedingsSince: today('17:41'), version: 2 }
const wish: Partial<ItemView> = {
  coordination: 'adjournmentPending',
  adjournment: { status: 'requested', by: 'gruene', count: 0, target: null, waivers: [], blocks: [] },
}
const done = (number: string, title: string, result: 'adopted' | 'rejected', line: 'kept' | 'noLine'): ItemView =>
  item(
    number,
    title,
    { code: 'done', reason: 'decided', norm: null },
    {
      proceedings: 'logged',
      final: 'decided',
      outcomes: [
        {
          result,
          at: today('17:20'),
          body: 'rat',
          mode: 'open',
          totals: { yes: 31, no: 22, abstain: 4 },
          unity: { spd: 'uniform', gruene: 'mixed' },
          line,
          confirmed: true,
          meeting: meetingId,
          version: 1,
          earlier: [],
        },
      ],
    },
  )

/** The items of the evening; the one with the key of `calledAs` is the called one in the picture of that name. */
export const calledAs: Readonly<Record<string, ItemView>> = {
  yes: item(
    '14',
    'Satzung über die Erhebung von Abfallgebühren 2022',
    { norm: 'G4.2', since: today('17:38') },
    { ...called, kind: 'gebuehren' },
  ),
  no: item('14', 'Antrag einer Fraktion: Rücknahme der Fahrradstraße am Nordwall', { code: 'no' }, called),
  abstain: item('14', 'Beteiligung an der Klage gegen die Landeszuweisung', { code: 'abstain' }, called),
  nominee: item(
    '14',
    'Wahl der Beisitzenden im Kulturbeirat',
    { code: 'nominee', nominee: 'Edda Wiesengrund' },
    { ...called, kind: 'wahl' },
  ),
  longname: item(
    '14',
    'Wahl der Schiedsperson',
    { code: 'nominee', nominee: 'Dr. Friederike Schwarzenbergheim-Oberlausitz' },
    called,
  ),
  released: item(
    '14',
    'Parkraumkonzept Innenstadt, zweite Ausbaustufe',
    { code: 'free', reason: 'released', norm: 'G6.4' },
    called,
  ),
  resolution: item(
    '14',
    'Resolution: Regionalbahn im Halbstundentakt erhalten',
    { code: 'free', reason: 'resolution', norm: 'G7.3' },
    called,
  ),
  noLine: item(
    '14',
    'Verkauf des Grundstücks Alte Feuerwache',
    { code: 'noLine', reason: 'noRelease', norm: 'G4.3', notReleased: true },
    called,
  ),
  dissent: item(
    '14',
    'Parkraumkonzept Innenstadt, zweite Ausbaustufe',
    { code: 'noLine', reason: 'boards', norm: 'G6.1', notReleased: true },
    called,
  ),
  adjourn: item(
    '14',
    'Umbau des Theaterplatzes, Vergabe der Planung',
    { code: 'adjourn', reason: 'adjournmentPending', norm: 'G6.2', since: today('16:40') },
    { ...called, ...wish },
  ),
  voting: item(
    '14',
    'Satzung über die Erhebung von Abfallgebühren 2022',
    { norm: 'G4.2', frozen: true, since: today('17:47') },
    {
      ...called,
      proceedings: 'voting',
      proceedingsSince: today('17:47'),
      ballot: { mode: 'open', openedAt: today('17:47') },
    },
  ),
  voluntary: item(
    '14',
    'Zuschuss an den Verein der Freunde der Stadtbücherei',
    { norm: 'G2.1', voluntary: true },
    called,
  ),
  long: item(
    '14',
    'Aufstellungsbeschluss zur 17. Änderung des Flächennutzungsplans im Bereich Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsstraße und Beschluss über die frühzeitige Beteiligung der Öffentlichkeit',
    { code: 'abstain' },
    called,
  ),
}

/** The other items of the agenda, before and after the fourteenth. */
export const others: readonly ItemView[] = [
  done('12', 'Verkauf des Grundstücks Alte Feuerwache', 'rejected', 'noLine'),
  item(
    '13',
    'Umbau des Theaterplatzes, Vergabe der Planung',
    { code: 'adjourn', reason: 'adjourned', norm: 'G6.2', until: 'rat-2021-03' },
    { proceedings: 'deferred', meeting: null },
  ),
  item('15', 'Bebauungsplan 873, Samtweberei', { code: 'no' }),
  item('16', 'Resolution: Regionalbahn im Halbstundentakt', { code: 'free', reason: 'resolution', norm: 'G7.3' }),
  item('17', 'Wahl der Beisitzenden im Kulturbeirat', { code: 'nominee', nominee: 'Edda Wiesengrund' }),
  item('18', 'Beteiligung an der Klage gegen die Landeszuweisung', { code: 'abstain' }),
  item(
    '19',
    'Bericht zur Haushaltsausführung, 1. Quartal',
    { code: 'noLine', reason: 'open', norm: 'G3.1', notReleased: true },
    { kind: 'bericht' },
  ),
  item('20', 'Rücknahme der Fahrradstraße am Nordwall', { code: 'no' }),
  item('21', 'Neubau der Kita Lindenhof, Baubeschluss', {}, { finance: 'relevant', children: ['item-21.1'] }),
  item(
    '21.1',
    'Änderungsantrag: Verzicht auf Dachbegrünung',
    { code: 'adjourn', reason: 'adjournmentPending', norm: 'G6.2' },
    { ...wish, parent: 'item-21', kind: 'aenderungsantrag' },
  ),
  item('22', 'Kooperation der Musikschulen mit dem Kreis', {
    code: 'noLine',
    reason: 'open',
    norm: 'G3.1',
    notReleased: true,
  }),
  item('38', 'Personalangelegenheit, Leitung der Stadtbibliothek', {}, { public: false }),
]
