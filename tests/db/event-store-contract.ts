import { describe, expect, it } from 'vitest'
import { answerHash, EMPTY_HEAD, NO_ROW } from '../../db/chain.ts'
import type { EventStore, NewEntry } from '../../db/event-store.ts'
import { verify } from '../../db/verify.ts'
import { verifyAnswers, verifyErasures } from '../../db/verify-rows.ts'
import { newAnswer, newEntry } from './new-entry.ts'

/** Gives an empty store, and the same one after closing and opening it again. Called within a test. */
export interface StoreUnderTest {
  readonly store: EventStore
  readonly reopen: () => Promise<EventStore>
}

/** What every store promises, whatever it is made of. */
export function eventStoreContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`${name}, as an event store`, () => {
    it('begins empty', async () => {
      const { store } = await open()
      expect(await store.head()).toEqual(EMPTY_HEAD)
      expect(await Array.fromAsync(store.read(0))).toEqual([])
    })

    it('numbers entries densely from 1 and chains each to the one before', async () => {
      const { store } = await open()
      await store.append(0, [newEntry('c1'), newEntry('c2')], [])
      await store.append(2, [newEntry('c3')], [])
      const entries = await Array.fromAsync(store.read(0))
      expect(entries.map(({ version }) => version)).toEqual([1, 2, 3])
      expect(entries.map(({ previous }) => previous)).toEqual([EMPTY_HEAD.hash, entries[0]!.hash, entries[1]!.hash])
      expect(await store.head()).toEqual({ version: 3, hash: entries[2]!.hash })
      expect(await verify(store.readStored(0))).toMatchObject({ ok: true, checked: { entries: 3 } })
    })

    it('gives back what it was given, and reads on from a version', async () => {
      const { store } = await open()
      const body = {
        type: 'x',
        list: [1, -0.5, 1e21, null, true],
        text: 'ä\u0000"\u2028😀',
        deep: { b: 1, a: { z: [] } },
      }
      const given = [newEntry('c1', { body, texts: { reason: 'Grund\n„gut“\u0000', 'notes.0': '' } }), newEntry('c2')]
      const result = await store.append(0, given, [])
      const read = await Array.fromAsync(store.read(0))
      expect(read).toMatchObject(given)
      expect(result).toEqual({ ok: true, entries: read, head: await store.head() })
      expect(await Array.fromAsync(store.read(1))).toEqual(read.slice(1))
    })

    it('reads a log of several pages in order', async () => {
      const { store } = await open()
      const many = Array.from({ length: 1203 }, (_, index) => newEntry(`c${index}`, { texts: { reason: `r${index}` } }))
      await store.append(0, many, [])
      const entries = await Array.fromAsync(store.read(100))
      expect(entries.map(({ texts }) => texts['reason'])).toEqual(many.slice(100).map(({ texts }) => texts['reason']))
    })

    it('gives single entries with their texts, in order, and leaves out what it does not have', async () => {
      const { store } = await open()
      const many = Array.from({ length: 5 }, (_, index) => newEntry(`c${index}`, { texts: { reason: `r${index}` } }))
      await store.append(0, many, [])
      const all = await Array.fromAsync(store.read(0))
      expect(await store.entries([4, 2, 9, 2])).toEqual([all[1], all[3]])
      expect(await store.entries([])).toEqual([])
      await store.eraseTexts([{ version: 2, path: 'reason', standIn: '—' }], { at: 't', by: 'p', cause: 'c' })
      expect((await store.entries([2]))[0]?.texts).not.toMatchObject({ reason: 'r1' })
    })

    it('writes nothing when the expected version is not the head', async () => {
      const { store } = await open()
      await store.append(0, [newEntry('c1')], [])
      const head = await store.head()
      for (const expected of [0, 2]) {
        const refused = await store.append(expected, [newEntry('c2')], [newAnswer('c2')])
        expect(refused).toEqual({ ok: false, conflict: 'version', head })
      }
      expect(await store.head()).toEqual(head)
      expect(await store.answerTo('c2')).toBeUndefined()
    })

    it('writes nothing for a repeated command, and names it, whatever version was expected', async () => {
      const { store } = await open()
      await store.append(0, [newEntry('c1')], [newAnswer('c1'), newAnswer('refused')])
      const repeats: [NewEntry[], string[]][] = [
        [[newEntry('c2'), newEntry('c1')], ['c1']],
        [[newEntry('refused')], ['refused']],
        [[newEntry('c3'), newEntry('c3')], ['c3']],
      ]
      for (const [entries, commands] of repeats) {
        expect(await store.append(1, entries, [])).toEqual({ ok: false, conflict: 'command', commands })
        expect(await store.append(0, entries, [])).toEqual({ ok: false, conflict: 'command', commands })
      }
      expect(await store.append(1, [], [newAnswer('c1')])).toMatchObject({ ok: false, conflict: 'command' })
      expect(await store.append(1, [], [newAnswer('d'), newAnswer('d')])).toMatchObject({ commands: ['d'] })
      expect((await store.head()).version).toBe(1)
      expect(await store.answerTo('d')).toBeUndefined()
    })

    it('keeps the first answer of a command, accepted or refused, and who asked', async () => {
      const { store, reopen } = await open()
      const refusal = newAnswer('c2', { actor: 'p2', answer: { refused: { norm: 'G6.2', code: 'adjourned-before' } } })
      await store.append(0, [newEntry('c1')], [newAnswer('c1'), refusal])
      expect(await store.answerTo('c2')).toEqual(refusal)
      expect(await store.answerTo('c3')).toBeUndefined()
      expect(await (await reopen()).answerTo('c1')).toEqual(newAnswer('c1'))
    })

    it('numbers answers and chains each to the one before', async () => {
      const { store, reopen } = await open()
      await store.append(0, [newEntry('c1')], [newAnswer('c1'), newAnswer('c2')])
      await store.append(1, [], [newAnswer('c3')])
      const answers = await Array.fromAsync((await reopen()).readAnswers())
      expect(answers.map(({ number, command }) => [number, command])).toEqual([
        [1, 'c1'],
        [2, 'c2'],
        [3, 'c3'],
      ])
      const before = [NO_ROW, ...answers]
      expect(answers.map((answer, index) => answerHash(answer, before[index]!.hash))).toEqual(
        answers.map(({ hash }) => hash),
      )
    })

    it('takes appends made in the same moment in order, each all or nothing', async () => {
      const { store } = await open()
      const results = await Promise.all([
        store.append(0, [newEntry('c1')], []),
        store.append(0, [newEntry('late')], []),
        store.append(1, [newEntry('c1')], []),
        store.append(1, [newEntry('c2'), newEntry('c3')], []),
        store.append(3, [], [newAnswer('c4')]),
      ])
      expect(results.map(({ ok }) => ok)).toEqual([true, false, false, true, true])
      const entries = await Array.fromAsync(store.read(0))
      expect(entries.map(({ command }) => command)).toEqual(['c1', 'c2', 'c3'])
    })

    it('rejects what JSON, UTF-8 or some store cannot carry, without harm to appends beside it', async () => {
      const { store } = await open()
      const bad: NewEntry[] = [
        newEntry('b', { body: { a: Number.NaN } }),
        newEntry('b', { body: [] }),
        newEntry('b', { body: { at: new Date(0) } }),
        newEntry('b', { texts: { reason: '\ud800' } }),
        newEntry('\udc00'),
        newEntry('b\u0000'),
        newEntry('b', { texts: { '\u0000': '' } }),
      ]
      const results = await Promise.allSettled([
        ...bad.map((entry) => store.append(0, [entry], [])),
        store.append(0, [newEntry('good')], []),
      ])
      expect(results.map(({ status }) => status)).toEqual([...bad.map(() => 'rejected'), 'fulfilled'])
      expect((await store.head()).version).toBe(1)
    })

    it('erases texts for good and keeps the chain valid', async () => {
      const { store, reopen } = await open()
      const texts = { reason: 'personal', note: 'private' }
      await store.append(0, [newEntry('c1', { texts }), newEntry('c2', { texts })], [])
      const places = ['reason', 'note', 'none'].map((path) => ({ version: 1, path, standIn: `(${path})` }))
      const why = { at: '2021-02-04T17:00:00+01:00', by: 'p1', cause: 'request' }
      expect(await store.eraseTexts(places, why)).toBe(2)
      expect(await store.eraseTexts(places, why)).toBe(0)
      const again = await reopen()
      const read = [{ reason: '(reason)', note: '(note)' }, texts]
      expect((await Array.fromAsync(again.read(0))).map((entry) => entry.texts)).toEqual(read)
      const [stored] = await Array.fromAsync(again.readStored(0))
      expect(stored?.texts).toEqual([])
      expect(stored?.erased.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
        { path: 'note', standIn: '(note)', ...why },
        { path: 'reason', standIn: '(reason)', ...why },
      ])
      const checked = { entries: 2, texts: 2, erased: 2 }
      expect(await verify(again.readStored(0))).toMatchObject({ ok: true, checked })
    })

    it('gives the same entries and goes on after closing and opening again', async () => {
      const { store, reopen } = await open()
      const unawaited = store.append(0, [newEntry('c1', { texts: { reason: 'r' } })], [])
      const again = await reopen()
      expect(await Array.fromAsync(again.read(0))).toEqual(
        await unawaited.then((result) => result.ok && result.entries),
      )
      expect(await again.append(1, [newEntry('c2')], [])).toMatchObject({ ok: true, head: { version: 2 } })
    })

    it('hashes whatever characters there are as everybody would', async () => {
      const { store } = await open()
      const every = Array.from({ length: 0x300 }, (_, code) => String.fromCodePoint(code + 1)).join('')
      const strange = `${every}\u2028\u2029\ufeff\uffff\ufdd0😀👩‍👧\u{10ffff}`
      const random = () =>
        Array.from({ length: 20 }, () => Array.from(strange)[Math.floor(Math.random() * 0x30a)] ?? '').join('')
      const entries = [strange, ...Array.from({ length: 40 }, random)].map((text, index) =>
        newEntry(`${index}${text}`, {
          stream: { kind: text, id: text },
          actor: text,
          at: text,
          rulebook: text,
          body: { [text]: `${text}\0` },
          texts: { [text]: `${text}\0` },
        }),
      )
      const answers = entries.map(({ command, actor }) =>
        newAnswer(command, { actor, at: actor, answer: { a: actor } }),
      )
      expect(await store.append(0, entries, answers)).toMatchObject({ ok: true })
      expect(await verify(store.readStored(0))).toMatchObject({ ok: true, checked: { texts: 41 } })
      const places = entries.map(({ actor }, index) => ({ version: index + 1, path: actor, standIn: actor }))
      await store.eraseTexts(places, { at: strange, by: strange, cause: strange })
      expect(await verify(store.readStored(0))).toMatchObject({ ok: true, checked: { erased: 41 } })
      expect(await verifyAnswers(store.readAnswers(), () => undefined)).toBe(41)
      expect(await verifyErasures(store.readErasures(), () => undefined)).toBe(41)
    })

    it('says which erasure was the last', async () => {
      const { store } = await open()
      expect(await store.lastErasure()).toEqual({ number: 0, hash: '0'.repeat(64) })
      await store.append(0, [newEntry('c1', { texts: { note: 'a', title: 'b' } })], [])
      const why = { at: '2021-02-04T17:00:00+01:00', by: 'p', cause: 'due' }
      const places = ['note', 'title'].map((path) => ({ version: 1, path, standIn: '—' }))
      await store.eraseTexts(places, why)
      const all = await Array.fromAsync(store.readErasures())
      expect(await store.lastErasure()).toEqual({ number: 2, hash: all.at(-1)?.hash })
    })

    it('rejects appends once closed', async () => {
      const { store } = await open()
      await store.close()
      await expect(store.append(0, [newEntry('c1')], [])).rejects.toThrow('closed')
    })
  })
}
