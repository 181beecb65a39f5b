import type { Demo } from '../../../server/demo/council.ts'

const titles = [
  'Jahresabschluss 2019, Entlastung',
  'Erneuerung der Spielplätze im Stadtgarten',
  'Fahrradabstellanlagen an Schulen',
  'Lärmaktionsplan, dritte Stufe',
  'Vergabe der Schulbuslinien',
  'Grundsatzbeschluss zur Grundstücksverkehrsgenehmigungszuständigkeitsübertragung',
]

/** Items at every stage that can be dealt with many at once. */
export async function addItems({ app, people }: Demo): Promise<void> {
  let count = 0
  const send = async (address: string, command: Readonly<Record<string, unknown>>): Promise<void> => {
    const persona = people.find((one) => one.persona.address === address)?.persona
    if (!persona) throw new Error(`The demo has no ${address}`)
    const commandId = `gallery-${String(++count).padStart(8, '0')}`
    const answer = await app.council.submit({ actor: persona.actor, commandId, command })
    if (!answer.ok) throw new Error(`${String(command['type'])}: ${JSON.stringify(answer)}`)
  }
  for (const [index, title] of titles.entries()) {
    const item = `mehr-${String(index)}`
    const version = 1
    const number = String(30 + index)
    await send('spd.secretary', {
      type: 'item.add',
      item,
      title,
      number,
      meeting: 'rat-feb',
      kind: 'vorlage',
      originator: index === 3 ? 'dritte' : 'verwaltung',
      reference: `Vorlage 03${number}/21`,
    })
    if (index > 4) continue
    await send('spd.lead', {
      type: 'classify.propose',
      item,
      value: 'covered',
      finance: index < 2 ? 'relevant' : 'none',
    })
    await send('gruene.lead', { type: 'classify.confirm', item, value: 'covered' })
    const vote = index === 3 ? 'no' : 'yes'
    await send(index === 4 ? 'gruene.lead' : 'spd.lead', { type: 'line.propose', item, vote, version })
  }
  const wording =
    'Der Rat beschließt den Neubau der Kita Lindenhof mit sechs Gruppen.\n\nDie Kosten von 4,2 Mio. Euro trägt der Haushalt 2021. Baubeginn ist im Mai.'
  await send('spd.secretary', { type: 'text.record', item: 'lindenhof', version: 1, wording })
  await send('spd.secretary', {
    type: 'text.change',
    item: 'lindenhof',
    version: 2,
    note: 'Begrüntes Dach, späterer Baubeginn',
    wording: wording.replace('mit sechs Gruppen', 'mit sechs Gruppen und begrüntem Dach').replace('Mai', 'September'),
  })
}
