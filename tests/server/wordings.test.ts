import { describe, expect, it } from 'vitest'
import { audit } from '../../server/evidence/audit.ts'
import { agreementOfRulebook } from '../../server/agreement-of-rulebook.ts'
import { eraseWhere } from '../../server/privacy/erasing.ts'
import { kindOf } from '../../server/privacy/lifetimes.ts'
import { agenda } from './support/agenda.ts'
import { type House, newHouse } from './support/house.ts'
import { Visitor } from './support/visitor.ts'

/** The wording of text versions: beside the log, hashed in it, shown to those who may see the item. */

const wordingsOf = async (house: House, who: string, item: string) =>
  (await new Visitor(house, await house.signIn(who)).get(`/api/items/${item}/wordings`)) as {
    status: number
    body: { wordings?: unknown }
  }

async function withWordings(): Promise<House> {
  const house = await newHouse()
  await agenda(await house.screen('spd.secretary'))
  const lead = await house.screen('gruene.lead')
  for (const command of [
    { type: 'text.change', item: 'a', version: 2, note: 'Frist', wording: 'Der Rat beschließt bis Mai.' },
    { type: 'text.record', item: 'a', version: 1, wording: 'Der Rat beschließt bis März.' },
    { type: 'text.record', item: 'n', version: 1, wording: 'Das Grundstück kostet 7 Euro.' },
  ]) {
    expect(await lead.command(command)).toMatchObject({ ok: true })
  }
  return house
}

describe('the wordings of an item', () => {
  it('are told in their order to everybody who may see it, and of a hidden one to nobody else', async () => {
    const house = await withWordings()
    for (const who of ['spd.member', 'gruene.member', 'spd.secretary']) {
      expect((await wordingsOf(house, who, 'a')).body).toEqual({
        item: 'a',
        wordings: [
          { version: 1, wording: 'Der Rat beschließt bis März.' },
          { version: 2, wording: 'Der Rat beschließt bis Mai.' },
        ],
      })
    }
    expect((await wordingsOf(house, 'spd.lead', 'n')).body).toMatchObject({ wordings: [{ version: 1 }] })
    const outside = await wordingsOf(house, 'spd.member', 'n')
    expect(outside.status).toBe(404)
    expect(JSON.stringify(outside.body)).not.toContain('Grundstück')
  })

  it('stand in no frame and in no story: a screen says who brought them and asks for them apart', async () => {
    const house = await withWordings()
    const member = await house.screen('gruene.member')
    expect(member.items.get('a')?.versions).toMatchObject([
      { version: 1, wording: { partner: 'gruene' } },
      { version: 2, wording: { partner: 'gruene' } },
    ])
    const story = await new Visitor(house, await house.signIn('spd.member')).get('/api/items/a/story')
    expect(JSON.stringify([...member.items.values(), story.body])).not.toContain('Der Rat')
  })

  it('can be erased, and the log proves as before that nothing else was touched', async () => {
    const house = await withWordings()
    await eraseWhere(house.file.log, ({ path }) => path === 'wording', {
      at: '2021-02-03T00:00:00+01:00',
      by: 'test',
      cause: 'mention',
    })
    await house.restart()
    expect((await wordingsOf(house, 'spd.member', 'a')).body).toMatchObject({
      wordings: [
        { version: 1, wording: null },
        { version: 2, wording: null },
      ],
    })
    await house.stop()
    const checked = await audit(house.file.path, { agreementOf: agreementOfRulebook })
    expect(checked).toMatchObject({ log: { erased: 3 }, erasures: 3 })
    expect(checked.fault).toBeUndefined()
  })

  it('stay with a public item, and go with a hidden one when its time is over', () => {
    expect(kindOf('text.record', 'wording', true)).toBeUndefined()
    expect(kindOf('text.change', 'wording', false)).toBe('titles')
  })
})
