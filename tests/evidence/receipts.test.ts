import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { againstLog, type Difference } from '../../server/evidence/against.ts'
import { agreementOfRulebook } from '../../server/agreement-of-rulebook.ts'
import { audit } from '../../server/evidence/audit.ts'
import { newSigner } from '../../server/evidence/signer.ts'
import { linkedHash } from '../../server/live/side.ts'
import { type ChainPart, headText, type PublicKeys, type Receipt, receiptText } from '../../server/protocol/evidence.ts'
import { newHouse } from '../server/support/house.ts'
import { addItem } from '../server/support/agenda.ts'
import { runs } from './command.ts'
import { ask, countersigned, keep, livedHouse, vouched } from './lived-file.ts'
import { auditTampered, bytesOf } from './tampered.ts'

const options = { agreementOf: agreementOfRulebook }
const text = (value: object): string => JSON.stringify(value)

const verifyCommand = (...args: readonly string[]) => runs('verify', tmpdir(), args)

describe('a receipt', () => {
  it('proves that a record belongs to this log, and goes on to when the log grows', async () => {
    const house = await livedHouse()
    const receipt = await countersigned(house, 'spd.lead')
    const secretary = await house.screen('spd.secretary')
    await secretary.command(addItem('later'))
    const [view] = (await house.screen('gruene.lead')).of('view')
    const key = (await (await fetch(`http://127.0.0.1:${house.port}/api/key`)).json()) as PublicKeys
    // A head as a screen has it from a view, put down as the screen does.
    const head = {
      kind: 'schulterschluss-head-1',
      council: key.council,
      side: 'gruene',
      ...view!.head,
      key: key.key,
      signature: view!.signature,
    }
    const found = await audit(house.file.path, { ...options, receipts: [text(receipt), text(head)] })
    expect(found.fault).toBeUndefined()
    expect(found.against).toEqual([
      { receipt, ok: true },
      { receipt: head, ok: true },
    ])
    expect(key.keys.map(({ key: known }) => known)).toEqual([receipt.key])
  })

  it('is told apart from what is forged, foreign, of another council, longer or of another log', async () => {
    const house = await livedHouse()
    const good = await countersigned(house, 'spd.lead')
    const stranger = newSigner()
    const signedBy = (signer: typeof stranger, more: object): Receipt => {
      const { countersignature: _, ...plain } = { ...good, ...more }
      return { ...plain, key: signer.publicKey, signature: signer.sign(receiptText(plain)) }
    }
    const cases: [Difference, string][] = [
      ['unreadable', 'no receipt'],
      ['unreadable', text({ ...good, extra: 1 })],
      ['forged', text({ ...good, version: good.version - 1 })],
      ['forged', text({ ...good, hash: good.hash.replace(/^./, (one) => (one === 'a' ? 'b' : 'a')) })],
      ['forged', text({ ...good, at: '2020-01-01T00:00:00+01:00' })],
      ['forged', text({ ...good, side: 'gruene' })],
      ['forged', text({ ...good, key: stranger.publicKey })],
      ['council', text(signedBy(stranger, { council: 'musterstadt' }))],
      ['side', text(signedBy(stranger, { side: 'fdp' }))],
      ['key', text(signedBy(stranger, {}))],
      ['countersignature', text({ ...good, countersignature: { ...good.countersignature, person: 'gruene.lead' } })],
      [
        'countersignature',
        text({ ...good, countersignature: vouched('spd.lead', { ...good, signature: stranger.sign('x') }) }),
      ],
    ]
    const found = await audit(house.file.path, { ...options, receipts: cases.map(([, receipt]) => receipt) })
    expect(found.against.map((judged) => (judged.ok ? 'belongs' : judged.differs))).toEqual(
      cases.map(([differs]) => differs),
    )
  })

  it('finds every cut-off end, whatever was cut off with it, and a log written anew', async () => {
    const house = await livedHouse()
    const receipts = await Promise.all(
      ['spd.lead', 'gruene.lead'].map(async (who) => text(await countersigned(house, who))),
    )
    const bytes = bytesOf(house.file.path)
    const { version } = await house.file.log.head()
    for (let left = 0; left < version; left += 1) {
      const found = await auditTampered(
        bytes,
        (raw) =>
          raw.exec(`
            DELETE FROM receipts; DELETE FROM erasures WHERE version > ${left}; DELETE FROM texts WHERE version > ${left};
            DELETE FROM answers WHERE number > (SELECT coalesce(max(number), 0) FROM answers JOIN log USING (command) WHERE version <= ${left});
            DELETE FROM log WHERE version > ${left}`),
        receipts,
      )
      // Erasures are chained: one that is missing before another is a fault of its own.
      const seen = found.fault ? ['fault'] : found.against.map((judged) => (judged.ok ? 'belongs' : judged.differs))
      expect(seen.some((each) => ['longer', 'council', 'fault'].includes(each))).toBe(true)
    }
    const signer = newSigner()
    const said = async (reason: string) => {
      const one = await newHouse({ signer })
      const lead = await one.screen('spd.secretary')
      await lead.command(
        { type: 'meeting.add', meeting: 'm', body: 'rat', start: '2021-02-04T17:00:00+01:00', name: reason },
        'same-command',
      )
      return { one, receipt: text(await (await ask(one, 'spd.lead', '/api/receipt')).json()) }
    }
    const [first, second] = [await said('12. Sitzung'), await said('13. Sitzung')]
    const known = await audit(second.one.file.path, { ...options, receipts: [first.receipt, second.receipt] })
    expect(known.against).toMatchObject([{ ok: false, differs: 'rewritten' }, { ok: true }])
  })

  it('is kept only from a lead or secretary, for the own side, in the own name and under the server’s signature', async () => {
    const house = await livedHouse()
    const receipt = (await (await ask(house, 'spd.lead', '/api/receipt')).json()) as Receipt
    const signed = { ...receipt, countersignature: vouched('spd.lead', receipt) }
    const stranger = newSigner()
    const foreign = { ...receipt, key: stranger.publicKey, signature: stranger.sign(receiptText(receipt)) }
    const attempts: [number, string, object][] = [
      [403, 'spd.member', signed],
      [409, 'gruene.lead', signed],
      [422, 'spd.lead#2', signed],
      [409, 'spd.lead', { ...foreign, countersignature: vouched('spd.lead', foreign) }],
      [400, 'spd.lead', receipt],
      [201, 'spd.lead', signed],
    ]
    const before = (await house.file.evidence.receipts()).length
    for (const [status, who, body] of attempts)
      expect([who, (await keep(house, who, body)).status]).toEqual([who, status])
    expect(await house.file.evidence.receipts()).toHaveLength(before + 1)
    const listed = async (who: string) => (await (await ask(house, who, '/api/receipts')).json()) as Receipt[]
    expect((await listed('spd.secretary')).every(({ side }) => side === 'spd')).toBe(true)
    expect((await listed('gruene.lead')).every(({ side }) => side === 'gruene')).toBe(true)
    expect((await ask(house, 'spd.member', '/api/receipts')).status).toBe(403)
  })
})

describe('a side’s chain', () => {
  it('leads from every earlier head to the present one, and tells nothing of the other side', async () => {
    const house = await livedHouse()
    const part = async (who: string, after: number) =>
      (await (await ask(house, who, `/api/chain?after=${after}`)).json()) as ChainPart
    const all = await part('spd.member', 0)
    expect(all.digests).toHaveLength(all.head.version)
    let head = { version: 0, hash: '0'.repeat(64) }
    for (const digest of all.digests) {
      const from = await part('spd.lead', head.version)
      expect(from.digests.reduce(linkedHash, head.hash)).toBe(all.head.hash)
      head = { version: head.version + 1, hash: linkedHash(head.hash, digest) }
      expect(house.app.council.side('spd').had(head)).toBe(true)
    }
    const before = await part('spd.lead', 0)
    const other = await house.screen('gruene.lead')
    await other.command({ type: 'note.internal', item: 'a', text: 'Geht niemanden an.' })
    expect(await part('spd.lead', 0)).toEqual(before)
    expect((await ask(house, 'spd.lead', '/api/chain?after=-1')).status).toBe(400)
  })

  it('is signed with the server’s key, in views and beats', async () => {
    const house = await livedHouse()
    const screen = await house.screen('spd.member')
    await screen.until(() => screen.of('beat').length > 0)
    const [view] = screen.of('view')
    const [beat] = screen.of('beat')
    const [welcome] = screen.of('welcome')
    expect(beat!.signature).toBe(view!.signature)
    const head = {
      kind: 'schulterschluss-head-1',
      council: welcome!.agreement,
      side: 'spd',
      ...beat!.head,
      key: welcome!.key,
      signature: beat!.signature,
    }
    const known = {
      council: welcome!.agreement,
      sides: new Map([['spd', house.app.council.side('spd')]]),
      keys: [welcome!.key],
    }
    expect(againstLog(text(head), known).ok).toBe(true)
    expect(headText({ council: 'c', side: 's', version: 1, hash: 'h' })).toBe(
      '["schulterschluss-head-1","c","s",1,"h"]',
    )
  })
})

describe('npm run verify', () => {
  it('says what it checked beside the running server, and ends with 0', async () => {
    const house = await livedHouse()
    const receipt = join(house.folder, 'receipt.json')
    writeFileSync(receipt, text(await countersigned(house, 'spd.lead')))
    const { code, out } = await verifyCommand(house.file.path, '--against', receipt)
    const { version, hash } = await house.file.log.head()
    expect(out).toContain(`1 to ${version}, no gap`)
    expect(out).toContain(`${version} ${hash}`)
    expect(out).toContain('is in this log, as in the receipt')
    expect(out.trim().endsWith('Sound.')).toBe(true)
    expect(code).toBe(0)
  })

  it('names the fault with its entry and says what to do, and ends with 1', async () => {
    const house = await livedHouse()
    const forged = join(house.folder, 'forged.json')
    writeFileSync(forged, '{}')
    const { code, out } = await verifyCommand(house.file.path, '--against', forged, '--head', `3:${'a'.repeat(64)}`)
    expect(out).toMatch(/FAULT in the log: Entry 3 has the hash .* The log was written anew\./)
    expect(out).toContain('npm run restore')
    expect(code).toBe(1)
  })

  it('ends with 2 and a word on what to do when it cannot look', async () => {
    expect(await verifyCommand('/nowhere.sqlite')).toMatchObject({
      code: 2,
      out: expect.stringContaining('cannot be opened'),
    })
    expect(await verifyCommand('--head', '3')).toMatchObject({
      code: 2,
      out: expect.stringContaining('Write its version and its hash'),
    })
    expect(await verifyCommand('--nonsense')).toMatchObject({
      code: 2,
      out: expect.stringContaining('Usage: npm run verify'),
    })
  })
})
