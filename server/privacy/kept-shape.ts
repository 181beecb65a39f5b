import type { Bilingual } from '../../machines/agreements/agreement.ts'

/** Something that is kept: where it stands, and the answers that data protection asks for. */
export interface Kept {
  readonly table: string
  /** Every column of the table that this line is about. */
  readonly columns: readonly string[]
  readonly what: Bilingual
  readonly why: Bilingual
  readonly basis: keyof typeof bases
  readonly howLong: Bilingual
  readonly who: Bilingual
}

/** Legal bases as the partners assess them; it is theirs to check, not this program's. */
export const bases = {
  politics: {
    de: 'Art. 6 Abs. 1 lit. f, für politische Meinungen Art. 9 Abs. 2 lit. d DSGVO: Arbeit der Fraktionen mit ihren Mitgliedern.',
    en: 'Art. 6 (1) (f), for political opinions Art. 9 (2) (d) GDPR: the factions’ work with their members.',
  },
  access: {
    de: 'Art. 6 Abs. 1 lit. f, Art. 32 DSGVO: Anmeldung und Schutz vor Zugriff Unbefugter.',
    en: 'Art. 6 (1) (f), Art. 32 GDPR: signing in and keeping others out.',
  },
  record: {
    de: 'Art. 5 Abs. 1 lit. f und Abs. 2, Art. 6 Abs. 1 lit. f DSGVO: Nachweis, dass nichts nachträglich geändert wurde.',
    en: 'Art. 5 (1) (f) and (2), Art. 6 (1) (f) GDPR: showing that nothing was changed afterwards.',
  },
  consent: {
    de: 'Art. 6 Abs. 1 lit. a, Art. 9 Abs. 2 lit. a DSGVO: Einwilligung; jederzeit unter „Mein Konto“ zu widerrufen.',
    en: 'Art. 6 (1) (a), Art. 9 (2) (a) GDPR: consent; withdrawn at any time under “My account”.',
  },
  none: { de: 'Keine personenbezogenen Daten.', en: 'No personal data.' },
} as const satisfies Record<string, Bilingual>

/** Answers that several lines of the table give. */
export const always: Bilingual = {
  de: 'So lange wie das Protokoll. Kennungen bedeuten niemanden mehr, sobald die Person gelöscht ist.',
  en: 'As long as the log. Ids mean nobody once the person is erased.',
}
export const untilPerson: Bilingual = { de: 'Bis die Person gelöscht wird.', en: 'Until the person is erased.' }
export const nobody: Bilingual = { de: 'Niemand; nur das Programm.', en: 'Nobody; the program alone.' }
export const administration: Bilingual = {
  de: 'Die Person selbst und die Verwaltung.',
  en: 'The person and the administration.',
}
