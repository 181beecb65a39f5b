/** Files that come out of a meeting. */
export const downloadsDe = {
  list: 'Votenliste',
  listOf: (meeting: string) => `Votenliste: ${meeting}`,
  listWhat: 'Vereinbarte Linien zum Mitnehmen. Keine Weisung: Das Mandat ist frei (§ 43 Abs. 1 GO NRW).',
  print: 'Drucken',
  toAgenda: 'Zur Tagesordnung',
  save: 'Speichern als',
  pdf: 'PDF',
  csv: 'Tabelle (CSV)',
  json: 'Daten (JSON)',
  record: 'Abstimmungsprotokoll',
  line: 'Linie',
  reason: 'Grund',
  state: 'Stand',
  note: 'Es gilt, was im Saal angezeigt wird: Linien können sich nach diesem Ausdruck ändern.',
}
