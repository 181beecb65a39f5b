import { generateKeyPairSync, sign } from 'node:crypto'
import { newHouse, type House } from '../server/support/house.ts'
import { addItem, addMeeting, agreedYes } from '../server/support/agenda.ts'
import { type Countersignature, countersignedText, type Receipt } from '../../server/protocol/evidence.ts'

const wahl = { item: 'w', vote: 'nominee', nominee: 'Erika Beispiel', version: 1 }
const steps: readonly (readonly [string, object, 'refused'?])[] = [
  ['spd.secretary', addMeeting()],
  ['spd.secretary', addItem('a', { section: 'Öffentlicher Teil' })],
  ['spd.secretary', addItem('w', { number: '2', kind: 'wahl' })],
  ...agreedYes('a'),
  ['spd.member', { type: 'line.revoke', item: 'a', reason: 'Darf ich nicht.' }, 'refused'],
  ['gruene.lead', { type: 'note.internal', item: 'a', text: 'Nur für uns.' }],
  ['gruene.lead', { type: 'note.internal', item: 'a', text: 'Auch nur für uns.' }],
  [
    'spd.lead',
    {
      type: 'motion.add',
      motion: 'spd:m',
      originator: 'spd',
      kind: 'motion',
      target: 'rat',
      title: 'Plan',
      essential: false,
    },
  ],
  ['spd.lead', { type: 'classify.propose', item: 'w', value: 'covered', finance: 'none' }],
  ['gruene.lead', { type: 'classify.confirm', item: 'w', value: 'covered' }],
  ['spd.lead', { type: 'line.propose', ...wahl }],
  ['gruene.lead', { type: 'line.confirm', ...wahl, nominee: 'Jemand anders' }, 'refused'],
  ['gruene.lead', { type: 'line.confirm', ...wahl }],
  ['gruene.lead', { type: 'dissent.flag', item: 'a', reason: 'Wir sehen das anders.' }],
]

/** A server whose council has lived a little, every kind of row in its file; refusals come in between, never last. */
export async function livedHouse(): Promise<House> {
  const house = await newHouse()
  for (const [who, command, refused] of steps) {
    const screen = await house.screen(who)
    const answer = await screen.command(command)
    if (answer.ok === (refused === 'refused')) throw new Error(`${JSON.stringify(command)}: ${JSON.stringify(answer)}`)
    screen.close()
  }
  for (const who of ['spd.lead', 'gruene.secretary'] as const) await countersigned(house, who)
  const why = { at: '2021-03-01T00:00:00+01:00', by: 'p', cause: 'request' }
  await house.file.log.eraseTexts([{ version: 8, path: 'text', standIn: '—' }], why)
  await house.file.log.eraseTexts([{ version: 9, path: 'text', standIn: '—' }], why)
  return house
}

/** What a browser does: gets a receipt, vouches for it with a key of its own, and has the server keep it. */
export async function countersigned(house: House, who: string): Promise<Required<Receipt>> {
  const receipt = (await (await ask(house, who, '/api/receipt')).json()) as Receipt
  const answer = await keep(house, who, { ...receipt, countersignature: vouched(who, receipt) })
  if (answer.status !== 201) throw new Error(await answer.text())
  return (await answer.json()) as Required<Receipt>
}

/** A countersignature with a key made for it. */
export function vouched(who: string, receipt: Receipt): Countersignature {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const role = who.includes('secretary') ? 'secretary' : 'lead'
  const text = Buffer.from(countersignedText({ person: who, role }, receipt))
  return {
    person: who,
    role,
    algorithm: 'ES256',
    key: publicKey.export({ format: 'der', type: 'spki' }).toString('base64url'),
    signature: sign('sha256', text, { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url'),
  }
}

export async function ask(house: House, who: string, path: string): Promise<Response> {
  return fetch(`http://127.0.0.1:${house.port}${path}`, { headers: { cookie: await house.signIn(who) } })
}

export async function keep(house: House, who: string, receipt: object): Promise<Response> {
  return fetch(`http://127.0.0.1:${house.port}/api/receipts`, {
    method: 'POST',
    headers: {
      cookie: await house.signIn(who),
      origin: `http://127.0.0.1:${house.port}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(receipt),
  })
}
