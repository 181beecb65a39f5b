import type { LineCode } from '../../components/sign.tsx'

/** A sign of the hall, explained: one statement a line. */
interface EasySign {
  readonly code: LineCode
  /** As it stands on the screen. */
  readonly word: string
  readonly lines: readonly string[]
}

interface EasyPart {
  readonly title: string
  readonly lines: readonly string[]
}

export interface EasyTexts {
  readonly title: string
  readonly before: readonly EasyPart[]
  readonly signs: { readonly title: string; readonly lines: readonly string[]; readonly each: readonly EasySign[] }
  readonly after: readonly EasyPart[]
  readonly rehearse: EasyPart & { readonly link: string }
  readonly about: EasyPart
  readonly print: string
  readonly home: string
}

/**
 * Leichte Sprache: short sentences, one statement a line, no abbreviation, long words parted by a hyphen, hard words
 * explained where they first stand.
 */
export const easyDe: EasyTexts = {
  title: 'Schulterschluss in Leichter Sprache',
  before: [
    {
      title: 'Was ist Schulterschluss?',
      lines: [
        'Schulterschluss ist ein Programm.',
        'Das Programm läuft auf dem Handy.',
        'Das Programm läuft auch auf dem Computer.',
        'Das Programm ist für Menschen im Rat.',
        'Der Rat entscheidet wichtige Dinge für die Stadt.',
        'Zum Beispiel: Wo baut die Stadt eine Schule?',
      ],
    },
    {
      title: 'Was ist eine Fraktion?',
      lines: [
        'Im Rat arbeiten viele Menschen.',
        'Diese Menschen heißen Rats-Mitglieder.',
        'Die Rats-Mitglieder arbeiten in Gruppen zusammen.',
        'Eine Gruppe heißt Fraktion.',
        'Das Wort spricht man so: Frak-zion.',
      ],
    },
    {
      title: 'Was ist die Vereinbarung?',
      lines: [
        'Einige Fraktionen haben einen Vertrag gemacht.',
        'Der Vertrag heißt Vereinbarung.',
        'In der Vereinbarung steht:',
        'So arbeiten wir zusammen.',
        'So stimmen wir zusammen ab.',
        'Abstimmen heißt: Die Rats-Mitglieder entscheiden etwas zusammen.',
      ],
    },
    {
      title: 'Was ist eine Linie?',
      lines: [
        'Die Fraktionen reden vor der Abstimmung miteinander.',
        'Manchmal wollen alle das Gleiche.',
        'Zum Beispiel: Alle wollen JA sagen.',
        'Dann haben die Fraktionen eine Linie.',
        'Die Linie ist eine Absprache.',
        'Die Linie ist kein Befehl.',
      ],
    },
    {
      title: 'Alle Rats-Mitglieder sind frei',
      lines: [
        'Jedes Rats-Mitglied entscheidet selbst.',
        'Niemand darf einem Rats-Mitglied die Stimme befehlen.',
        'Das steht im Gesetz.',
        'Das Gesetz heißt Gemeinde-Ordnung.',
        'Schulterschluss zeigt nur die Absprache.',
      ],
    },
  ],
  signs: {
    title: 'Das zeigt das Handy im Saal',
    lines: [
      'Oben steht eine Nummer.',
      'Die Nummer sagt: Darüber spricht der Rat gerade.',
      'In der Mitte steht ein großes Zeichen.',
      'Unter dem Zeichen steht ein Wort.',
      'Es gibt 8 Zeichen.',
    ],
    each: [
      {
        code: 'yes',
        word: 'JA',
        lines: ['Die Fraktionen wollen JA sagen.', 'Das haben sie zusammen abgesprochen.'],
      },
      {
        code: 'no',
        word: 'NEIN',
        lines: ['Die Fraktionen wollen NEIN sagen.', 'Das haben sie zusammen abgesprochen.'],
      },
      {
        code: 'abstain',
        word: 'ENTHALTUNG',
        lines: [
          'Die Fraktionen wollen nicht JA sagen.',
          'Die Fraktionen wollen auch nicht NEIN sagen.',
          'Das heißt Enthaltung.',
          'Das haben sie zusammen abgesprochen.',
        ],
      },
      {
        code: 'nominee',
        word: 'Ein Name',
        lines: [
          'Der Rat wählt eine Person.',
          'Auf dem Handy steht ein Name.',
          'Die Fraktionen wollen diese Person wählen.',
        ],
      },
      {
        code: 'adjourn',
        word: 'VERTAGEN',
        lines: [
          'Der Rat soll heute nicht entscheiden.',
          'Der Rat soll an einem anderen Tag entscheiden.',
          'Das heißt vertagen.',
          'Dann können die Fraktionen länger miteinander reden.',
        ],
      },
      {
        code: 'free',
        word: 'FREI',
        lines: [
          'Es gibt keine Absprache für JA oder NEIN.',
          'Das ist so gewollt.',
          'Die Fraktionen haben gesagt: Hier sind wir frei.',
          'Oder: In der Vereinbarung steht: Hier sind alle frei.',
        ],
      },
      {
        code: 'noLine',
        word: 'KEINE LINIE',
        lines: [
          'Die Fraktionen haben noch nichts abgesprochen.',
          'Oder die Fraktionen streiten noch.',
          'KEINE LINIE ist etwas anderes als FREI.',
          'FREI heißt: Wir haben FREI abgesprochen.',
          'KEINE LINIE heißt: Wir haben nichts abgesprochen.',
        ],
      },
      {
        code: 'stale',
        word: 'VERALTET',
        lines: [
          'Veraltet heißt: Das ist vielleicht nicht mehr richtig.',
          'Das Handy hat keine Verbindung.',
          'Darum versteckt das Handy die Linie.',
          'Das Handy sucht die Verbindung von selbst.',
          'Fragen Sie bis dahin Ihre Fraktion.',
        ],
      },
    ],
  },
  after: [
    {
      title: 'Wenn sich die Linie ändert',
      lines: [
        'Manchmal ändert sich eine Linie.',
        'Dann steht auf dem Handy: Linie geändert.',
        'Lesen Sie die neue Linie.',
        'Drücken Sie dann auf das Wort: Gesehen.',
      ],
    },
    {
      title: 'Warum ist das so?',
      lines: [
        'Bei jeder Linie steht das Wort: Warum?',
        'Drücken Sie auf das Wort.',
        'Dann lesen Sie den Grund.',
        'Dort steht auch eine Zeilen-Nummer.',
        'Vor der Nummer steht der Buchstabe Z.',
        'Mit der Zeilen-Nummer finden Sie den Grund in der Vereinbarung.',
      ],
    },
    {
      title: 'Ein Rats-Mitglied ist anderer Meinung',
      lines: [
        'Das ist erlaubt.',
        'Das Rats-Mitglied redet mit der eigenen Fraktion.',
        'Das Rats-Mitglied stimmt frei ab.',
      ],
    },
  ],
  rehearse: {
    title: 'Üben',
    lines: [
      'Sie können alles üben.',
      'Das Üben heißt Probe-Lauf.',
      'Im Probe-Lauf ist nichts echt.',
      'Sie können nichts falsch machen.',
    ],
    link: 'Zum Probe-Lauf',
  },
  about: {
    title: 'Über diesen Text',
    lines: [
      'Für diesen Text gelten die Regeln für Leichte Sprache.',
      'Eine Prüf-Gruppe hat den Text noch nicht gelesen.',
      'Ist etwas schwer zu verstehen?',
      'Sagen Sie es bitte Ihrer Fraktion.',
    ],
  },
  print: 'Diesen Text drucken',
  home: 'Zurück zum Programm',
}
