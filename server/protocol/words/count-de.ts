import type { CountKind } from '../../../machines/misfits.ts'
import type { Result } from '../../../machines/vocabulary.ts'

const kinds: Readonly<Record<CountKind, string>> = {
  yes: 'Ja',
  no: 'Nein',
  abstain: 'Enthaltung',
  absent: 'abwesend',
  excluded: 'wegen Befangenheit ausgeschlossen',
}

/** What a count says, in sentences with their paragraph: majority, elections, quorum, and what does not add up. */
export const countDe = {
  majorityHead: 'Mehrheit:',
  electionHead: 'Wahl:',
  quorumHead: 'Beschlussfähig:',
  misfitHead: 'Passt nicht:',
  kind: { yes: 'Ja', no: 'Nein', abstain: 'Enthaltung' },
  /** "2 Nein", "1 abwesend" */
  counted: (count: number, kind: CountKind) =>
    `${count} ${kind === 'abstain' && count !== 1 ? 'Enthaltungen' : kinds[kind]}`,
  deviating: (list: string) => `abweichend ${list}`,
  away: (list: string) => `nicht dabei ${list}`,
  result: {
    adopted: 'Angenommen',
    rejected: 'Abgelehnt',
    referred: 'Verwiesen',
    postponed: 'Verschoben',
  } satisfies Record<Result, string>,
  /** Of an election. */
  elected: {
    adopted: 'Gewählt',
    rejected: 'Nicht gewählt',
    referred: 'Verwiesen',
    postponed: 'Verschoben',
  } satisfies Record<Result, string>,
  majority: {
    adopted: (yes: number, no: number) => `${yes} Ja gegen ${no} Nein, damit angenommen (§ 50 Abs. 1 GO NRW).`,
    rejected: (yes: number, no: number) => `${no} Nein gegen ${yes} Ja, damit abgelehnt (§ 50 Abs. 1 GO NRW).`,
    tie: (yes: number) => `Gleichstand, ${yes} zu ${yes}: damit abgelehnt (§ 50 Abs. 1 GO NRW).`,
    abstentions: 'Enthaltungen und ungültige Stimmen zählen nicht mit (§ 50 Abs. 5 GO NRW).',
  },
  election: {
    way: { majority: 'Wahlgang', runOff: 'engere Wahl', lot: 'Los' },
    elected: (yes: number, valid: number, needed: number) =>
      `${yes} von ${valid} gültigen Stimmen, nötig ist mehr als die Hälfte, also ${needed}: gewählt (§ 50 Abs. 2 GO NRW).`,
    notElected: (yes: number, valid: number, needed: number) =>
      `${yes} von ${valid} gültigen Stimmen, nötig ist mehr als die Hälfte, also ${needed}: nicht gewählt. Hat sie niemand, folgt eine engere Wahl zwischen den beiden mit den meisten Stimmen (§ 50 Abs. 2 GO NRW).`,
    runOff: (yes: number, no: number) =>
      `Engere Wahl, ${yes} gegen ${no}: Gewählt ist, wer die meisten Stimmen hat (§ 50 Abs. 2 GO NRW).`,
    runOffTie: (yes: number) =>
      `Engere Wahl, Gleichstand ${yes} zu ${yes}: Es entscheidet das Los (§ 50 Abs. 2 GO NRW).`,
    lot: 'durch Los entschieden (§ 50 Abs. 2 GO NRW); die Stimmen allein sagen nicht, wer gewählt ist.',
    valid: 'Nein-Stimmen sind gültige Stimmen, Enthaltungen nicht.',
    note: 'Ein Vorschlag: Festgestellt wird das Ergebnis von der Sitzungsleitung.',
  },
  quorum: {
    /** "59 Mitglieder, das Bürgermeisteramt mitgezählt" */
    members: (statutory: number, mayor: boolean) =>
      mayor ? `${statutory} Mitglieder, das Bürgermeisteramt mitgezählt,` : `${statutory} Mitglieder,`,
    shown: (cast: number, members: string, needed: number) =>
      `Die ${cast} Stimmen zeigen es. Nötig ist mehr als die Hälfte der ${members} also ${needed} (§ 49 Abs. 1 GO NRW).`,
    below: (cast: number, members: string, needed: number) =>
      `${cast} Stimmen allein zeigen es nicht: Nötig ist mehr als die Hälfte der ${members} also ${needed}. Wer nicht mitstimmt, kann anwesend sein; es gilt die Feststellung bei der Eröffnung, bis das Gegenteil festgestellt wird (§ 49 Abs. 1 GO NRW).`,
    opened: (members: string, needed: number) =>
      `bei der Eröffnung festgestellt, mit mehr als der Hälfte der ${members} also mindestens ${needed}; gilt, bis das Gegenteil festgestellt wird (§ 49 Abs. 1 GO NRW).`,
    unknown:
      'bei der Eröffnung festgestellt; gilt, bis das Gegenteil festgestellt wird (§ 49 Abs. 1 GO NRW). Sitze dieses Gremiums sind nicht hinterlegt.',
  },
  misfit: {
    overGroup: (faction: string, sum: number, seats: number) =>
      `${faction}: ${sum} eingetragen, an diesem Tag hat sie ${seats} Sitze.`,
    overBody: (cast: number, most: number, away: number) =>
      away === 0
        ? `${cast} Stimmen gezählt, möglich sind höchstens ${most}.`
        : `${cast} Stimmen gezählt, möglich sind höchstens ${most}: ${away} sind abwesend oder ausgeschlossen.`,
    overKind: (what: string, total: number, most: number) =>
      `${total} ${what}: Nach den Angaben zu den Fraktionen sind höchstens ${most} möglich.`,
    exceeds: (what: string, sum: number, total: number) =>
      `In den Fraktionen ${sum} ${what}, in der Summe aber nur ${total}.`,
    wholeWithout: (faction: string, what: string) => `${faction} stimmte ${what}, in der Summe steht dort 0.`,
    rollCall: (what: string, named: number, total: number) => `Namentlich ${named} ${what}, gezählt aber nur ${total}.`,
    notUnanimous: 'Als einstimmig eingetragen, aber nicht alle Fraktionen stimmten gleich.',
    against: (byTotals: string, recorded: string) => `Nach den Summen wäre ${byTotals}; eingetragen ist ${recorded}.`,
    empty: 'Es wurde keine einzige Stimme gezählt.',
  },
  uncounted: 'nicht ausgezählt',
  notCounted: { unanimous: 'einstimmig, nicht ausgezählt', majority: 'mehrheitlich, nicht ausgezählt' },
  invalid: (count: number) => `${count} ungültig`,
  /** Votes of an election: for the person proposed, and all other valid ones. */
  electionTotals: (yes: number, no: number, abstain: number) =>
    `${yes} für den Wahlvorschlag, ${no} andere gültige, ${abstain} ${abstain === 1 ? 'Enthaltung' : 'Enthaltungen'}`,
}
