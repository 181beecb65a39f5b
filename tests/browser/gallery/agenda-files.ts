/** A small invented agenda with the usual oddities: a heading as an item, line breaks, a missing number. */
export const agendaFile = Buffer.from(
  JSON.stringify({
    id: 'https://ris.example.org/meetings/7',
    type: 'https://schema.oparl.org/1.1/Meeting',
    name: 'Sitzung des Rates',
    start: '2021-04-22T17:00:00+02:00',
    agendaItem: [
      ['', 'Öffentliche Sitzung'],
      ['1', 'Einwohnerfragestunde'],
      ['2', 'Gebührensatzung für das Friedhofswesen'],
      ['3', 'Resolution: Erhalt\nder Regionalbahn'],
      ['3', 'Antrag: Mehr Bänke am Rheinufer'],
      ['', 'Nichtöffentliche Sitzung'],
      ['4', 'Grundstücksangelegenheit'],
    ].map(([number, name], order) => ({
      id: `https://ris.example.org/items/${String(order)}`,
      type: 'https://schema.oparl.org/1.1/AgendaItem',
      order,
      name,
      number: number === '' ? undefined : number,
    })),
  }),
)

/** A list as a mail has it. */
export const pastedList =
  'Öffentlicher Teil\nTOP 30: Spielplatz am Bach (Vorlage 77/21)\nTOP 31\nAbfallgebühren 2021\nNichtöffentlicher Teil\nN 1 Mietvertrag'
