import { readFileSync } from 'node:fs'
import { array, assert, nat, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { howFar, type VoteReading } from '../../../server/results/reading.ts'
import { readResult } from '../../../server/results/read-result.ts'
import { realAtHand, realFolder } from '../oparl/support.ts'

const only = (source: string, most?: number): VoteReading | string => {
  const { parts } = readResult(source, most)
  const [part] = parts
  if (!part || parts.length > 1) return `${parts.length} parts`
  return part.read ? part.vote : `unread: ${part.why.en}`
}
const brief = (vote: VoteReading | string): string => {
  if (typeof vote === 'string') return vote
  const { yes = '?', no = '?', abstain = '?' } = vote.counts
  const marks = [vote.notCounted, vote.tie && 'tie', vote.amended && 'amended', vote.mode].filter(Boolean)
  return [vote.result, `${yes}/${no}/${abstain}`, ...marks].join(' ')
}

const cells = (numbers: readonly number[]) => numbers.map((number) => (number === 0 ? '' : number)).join('')

const tally = (...files: string[]) => {
  const counts = { read: 0, partly: 0, unread: 0, none: 0 }
  for (const file of files) {
    const text = readFileSync(new URL(file, realFolder), 'utf8')
    for (const [, result = ''] of text.matchAll(/"result"\s*:\s*("(?:[^"\\]|\\.)+")/g)) {
      const reading = readResult(JSON.parse(result) as string)
      const none = reading.parts.every((part) => part.read && part.vote.result === 'none')
      counts[none ? 'none' : howFar(reading)] += 1
    }
  }
  return counts
}

describe('a result in free text', () => {
  it.each([
    ['einstimmig, 2 Enthaltungen', 'adopted ?/?/2 unanimous'],
    ['11 Ja-Stimmen, 0 Enthaltungen, 1 Nein-Stimme', 'adopted 11/1/0'],
    ['6 Ja-Stimmen, 17 Nein-Stimmen, 0 Enthaltungen', 'rejected 6/17/0'],
    ['12 – ja- Stimmen, 0 – nein-Stimmen, eine Enthaltung.', 'adopted 12/0/1'],
    ['Ja: 20, Nein: 5, Enthaltungen: 2', 'adopted 20/5/2'],
    ['20 dafür, 5 dagegen, keine Enthaltungen', 'adopted 20/5/0'],
    ['mit 20 : 5 Stimmen bei 2 Enthaltungen angenommen', 'adopted 20/5/2'],
    ['mehrheitlich beschlossen bei 3 Gegenstimmen und 2 Enthaltungen', 'adopted ?/3/2 majority'],
    ['Der Antrag wurde mehrheitlich abgelehnt.', 'rejected ?/?/? majority'],
    ['einstimmig abgelehnt', 'rejected ?/?/? unanimous'],
    ['10 Ja-Stimmen, 10 Nein-Stimmen, 1 Enthaltung', 'rejected 10/10/1 tie'],
    ['bei Stimmengleichheit abgelehnt', 'rejected ?/?/? tie'],
    ['in geheimer Wahl: 15 Ja-Stimmen, 3 Nein-Stimmen, 1 Enthaltung, 1 ungültige Stimme', 'adopted 15/3/1 secret'],
    ['ungeändert beschlossen', 'adopted ?/?/?'],
    ['geändert beschlossen', 'adopted ?/?/? amended'],
    ['vertagt', 'postponed ?/?/?'],
    ['in die nächste Sitzung vertagt', 'postponed ?/?/?'],
    ['zurückgezogen', 'withdrawn ?/?/?'],
    ['von der Tagesordnung abgesetzt', 'removed ?/?/?'],
    ['an den Bauausschuss verwiesen', 'referred ?/?/?'],
    ['zur Kenntnis genommen', 'noted ?/?/?'],
    ['(kein Text vorhanden)', 'none ?/?/?'],
    ['ohne', 'none ?/?/?'],
    [
      'einstimmig, 0 EnthaltungenRatsmitglied Maus betritt den Saal und nimmt an den folgenden Beratungen teil.',
      'adopted ?/?/0 unanimous',
    ],
  ])('%s', (text, expected) => {
    expect(brief(only(text))).toBe(expected)
  })

  it.each([
    ['einstimmig, 3 Nein-Stimmen', 'contradict'],
    ['8 Ja-Stimmen, 11 Nein-Stimmen: angenommen', 'contradict'],
    ['12 Ja-Stimmen, 3 Nein-Stimmen: abgelehnt', 'contradict'],
    ['vertagt, einstimmig beschlossen', 'contradict'],
    ['12 Ja-Stimmen, 11 Ja-Stimmen, 3 Nein-Stimmen', 'different numbers'],
    ['3 Enthaltungen', 'does not follow'],
    ['einstimmig beschlossen, falls der Kreis zustimmt', 'not understood from "falls'],
    ['Der Rat hatte keine Bedenken', 'not understood'],
    ['', 'does not follow'],
  ])('that is not plain is left unread: %s', (text, why) => {
    expect(only(text)).toContain(why)
  })

  it('names factions, never a single councillor', () => {
    expect(only('einstimmig, 2 Enthaltungen der ABC-Fraktion')).toMatchObject({
      groups: [{ name: 'ABC', counts: { abstain: 2 } }],
    })
    expect(only('mehrheitlich gegen die Stimmen von ABC und XYZ')).toMatchObject({
      groups: [
        { name: 'ABC', vote: 'no' },
        { name: 'XYZ', vote: 'no' },
      ],
    })
    expect(only('einstimmig, 1 Enthaltung (Herr Maus)')).toMatchObject({ counts: { abstain: 1 }, groups: [] })
  })

  it('with several votes is read vote by vote, and one that is unread leaves the others read', () => {
    const reading = readResult('a)2 Ja-Stimmen, 7 Nein-Stimmen, 0 Enthaltungenb) einstimmigc) unklar')
    expect(reading.parts.map(({ label, read }) => [label, read])).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
    ])
    expect(howFar(reading)).toBe('partly')
  })

  it('that the source cut off in the middle is not trusted', () => {
    expect(only('einstimmig'.padEnd(255))).toContain('cut off')
  })
})

describe('a table that ran together', () => {
  it('is read when its columns add up to the total in exactly one way', () => {
    expect(only('JaNeinEnthaltungBM1ABC102XYZ6B‘90/Die Fiktiven3Hr. Maus1Hr. Igel1Gesamt2031')).toMatchObject({
      result: 'adopted',
      counts: { yes: 20, no: 3, abstain: 1 },
      groups: expect.arrayContaining([{ name: 'ABC', counts: { yes: 10, no: 2, abstain: 0 } }]) as unknown,
    })
  })

  it('is left unread when it adds up in several ways, or in none; how many may vote can decide it', () => {
    const ambiguous = 'JaNeinEnthaltungBM1ABC112XYZ2233Gesamt1728'
    expect(only('JaNeinEnthaltungABC12XYZ3Gesamt200')).toContain('exactly one way')
    const table = 'JaNeinEnthaltungBM1ABC112XYZ223BLAU3ROT2Hr. Maus1Hr. IgelGesamt1728'
    expect(only(table)).toContain('exactly one way')
    expect(brief(only(table, 27))).toBe('adopted 17/2/8')
    expect(only(ambiguous)).toContain('exactly one way')
  })

  it('and the sentence behind it must agree', () => {
    const table = 'JaNeinEnthaltungABC47XYZ34GRÜN21Gesamt9120'
    expect(brief(only(`${table}Somit ist der Beschluss mit Stimmenmehrheit abgelehnt.`, 25))).toBe('rejected 9/12/0')
    expect(only(`${table}Somit ist der Beschluss angenommen.`, 25)).toContain('contradict')
  })

  it('keeps what it says: the rows that it tells add up to no more than the totals', () => {
    const row = tuple(nat(14), nat(6), nat(4))
    assert(
      property(array(row, { minLength: 2, maxLength: 5 }), (rows) => {
        const total = [0, 1, 2].map((column) => rows.reduce((sum, numbers) => sum + (numbers[column] ?? 0), 0))
        const text = `JaNeinEnthaltung${rows.map((numbers, at) => `${'PQRST'[at]}${cells(numbers)}`).join('')}Gesamt${total.join('')}`
        const vote = only(text)
        if (typeof vote === 'string') return
        expect(vote.counts).toEqual({ yes: total[0], no: total[1], abstain: total[2] })
        for (const { name, counts } of vote.groups) {
          const [yes, no, abstain] = rows['PQRST'.indexOf(name)] ?? []
          expect(counts).toEqual({ yes, no, abstain })
        }
      }),
      { seed: 7, numRuns: 150 },
    )
  })
})

describe('a roll call that ran together', () => {
  it('gives names and votes, and nothing when it does not end as it began', () => {
    expect(only('Maus, Minna (ABC): JaIgel, Ida (XYZ): NeinFuchs, Fe (ABC): Ja')).toMatchObject({
      mode: 'rollcall',
      counts: { yes: 2, no: 1, abstain: 0 },
      rollCall: [{ person: 'Maus, Minna', group: 'ABC', vote: 'yes' }, {}, {}],
    })
    expect(only('Maus, Minna (ABC): JaIgel, Ida (XYZ)')).toContain('not understood')
  })
})

describe.runIf(realAtHand)('results of real councils', () => {
  it('are read in all but 18 of 264 cases, and in all of 52', () => {
    const pages = ['huertgenwald/meeting-page-3.json', 'huertgenwald/meeting-page-9.json']
    expect(tally(...pages)).toEqual({ read: 193, partly: 5, unread: 18, none: 48 })
    expect(tally('karlsruhe/10022.json', 'karlsruhe/10046.json')).toEqual({ read: 50, partly: 0, unread: 0, none: 2 })
  })
})
