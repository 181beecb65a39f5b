/** A text in the languages of the interface: German first, English second. */
export interface Bilingual {
  readonly de: string
  readonly en: string
}

/** Printed line numbers of the signed text, first and last, both inclusive. */
export type PrintedLines = readonly [from: number, to: number]

/** A contracting side: a council faction. */
export interface Partner {
  readonly id: string
  readonly name: Bilingual
  /** How the name stands in running text after a preposition of possession: "der SPD", "der Grünen". */
  readonly genitive: Bilingual
}

/** What a norm does: oblige, permit, state an aim, or say what is meant. */
export type Modality = 'obligation' | 'permission' | 'aim' | 'scope'

/** One norm of the agreement, told in our own words; binding is the signed text at the printed lines. */
export interface Norm {
  readonly id: NormId
  readonly lines: PrintedLines
  readonly title: Bilingual
  readonly text: Bilingual
  readonly modality: Modality
  /** How the partners read an open point (RULES.md §2), shown as theirs and apart from the norm. */
  readonly interpretation?: Bilingual
}

/** The council itself or one of its committees. */
export interface Body {
  readonly id: string
  readonly kind: 'council' | 'committee'
  readonly name: Bilingual
  readonly lines?: PrintedLines
}

/** A goal, criterion, measure or commitment of the agreement's catalogue. */
export interface Measure {
  readonly id: string
  readonly chapter: string
  readonly section: string
  readonly kind: 'goal' | 'criterion' | 'bullet' | 'numbered' | 'prose'
  readonly lines: PrintedLines
  readonly title: Bilingual
  /** A suggestion for people to confirm; the agreement assigns no committee. */
  readonly committee: string | null
  /** A suggestion for people to confirm: does it cost money? */
  readonly finance: boolean
}

/** The calendars of public holidays by which working days are counted: one for each of the German states. */
export const holidayCalendars = [
  'DE-BB',
  'DE-BE',
  'DE-BW',
  'DE-BY',
  'DE-HB',
  'DE-HE',
  'DE-HH',
  'DE-MV',
  'DE-NI',
  'DE-NW',
  'DE-RP',
  'DE-SH',
  'DE-SL',
  'DE-SN',
  'DE-ST',
  'DE-TH',
] as const
export type HolidayCalendar = (typeof holidayCalendars)[number]

/** When the partners want to be reminded. No number of days is agreed (Q28): reminders never block anything. */
export interface ReminderParameters {
  /** How many working days before a sitting positions should be coordinated (G3.1). */
  readonly coordinationWorkingDays: number
  readonly holidays: HolidayCalendar
}

/** The seats of one body in one stretch of time, as they were published. */
export interface Seating {
  readonly body: string
  /** First and last day, both inclusive, as `YYYY-MM-DD` in the agreement's time zone. */
  readonly from: string
  readonly to: string
  /** All members with a vote, the mayor not among them. */
  readonly members: number
  /** The mayor votes here, too: in the council by law (§ 40 Abs. 2 GO NRW), in a committee only as its chair. */
  readonly mayor: boolean
  /** How many of the members belong to each partner's group. The mayor belongs to none (Q30). */
  readonly partners: Readonly<Record<string, number>>
}

/** The figures of a seating, whenever it counts. */
export type Seats = Pick<Seating, 'members' | 'mayor' | 'partners'>

/** Where agreements differ in procedure. */
export interface Parameters {
  /** How many adjournments one dispute allows by right (G6.2). */
  readonly adjournmentsByRight: number
  readonly reminders: ReminderParameters
}

/** A signed cooperation agreement as data: who, how long, which norms, which bodies, which goals. */
export interface Agreement {
  readonly id: string
  /** Version of this rulebook; every log entry names the one it was decided by. */
  readonly rulebook: string
  readonly title: Bilingual
  readonly council: Bilingual
  /** First and last day of the term, both inclusive, as `YYYY-MM-DD` in `timeZone`. */
  readonly validFrom: string
  readonly validTo: string
  readonly timeZone: string
  /** What the part of the text is called that holds the norms, as in "Grundsätze, Z. 590". */
  readonly source: Bilingual
  readonly partners: readonly Partner[]
  readonly norms: readonly Norm[]
  readonly bodies: readonly Body[]
  /** Without it, or for a body that it leaves out, nothing is said of quorum and of sums that do not add up. */
  readonly seats?: readonly Seating[]
  readonly measures: readonly Measure[]
  readonly parameters: Parameters
  /** Where the council publishes its meetings: the address of its OParl system. */
  readonly oparl?: string
}

/** The clauses that the charts cite. Every agreement prints them at lines of its own. */
export const normIds = [
  'G1.1',
  'G1.2',
  'G2.1',
  'G2.2',
  'G3.1',
  'G4.1',
  'G4.2',
  'G4.3',
  'G5.1',
  'G5.2',
  'G5.3',
  'G6.1',
  'G6.2',
  'G6.3',
  'G6.4',
  'G6.5',
  'G6.6',
  'G7.1',
  'G7.2',
  'G7.3',
] as const
export type NormId = (typeof normIds)[number]

/** The ids of all partners, in the agreement's order. */
export const partnerIds = (agreement: Agreement): string[] => agreement.partners.map(({ id }) => id)

/** The body that is the council itself (G6.2: "next council meeting"). */
export function councilBody(agreement: Agreement): string {
  const council = agreement.bodies.find(({ kind }) => kind === 'council')
  if (!council) throw new Error(`Agreement ${agreement.id} names no council among its bodies`)
  return council.id
}

export const hasBody = (agreement: Agreement, id: string): boolean => agreement.bodies.some((body) => body.id === id)

export const hasPartner = (agreement: Agreement, id: string): boolean =>
  agreement.partners.some((partner) => partner.id === id)
