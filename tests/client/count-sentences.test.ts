import { beforeEach, describe, expect, test } from 'vitest'
import { majoritySentence } from '../../client/screens/count/majority-sentence.ts'
import { misfitSentence } from '../../client/screens/count/misfit-sentence.ts'
import { quorumSentence } from '../../client/screens/count/quorum-sentence.ts'
import { councilAgreement } from '../../client/store.ts'
import { countDe } from '../../server/protocol/words/count-de.ts'
import { countEn } from '../../server/protocol/words/count-en.ts'
import { speak } from '../../client/texts/language.ts'
import { agreementById } from '../../machines/agreements/registry.ts'
import { misfitsOf } from '../../machines/misfits.ts'

/** Majority, election, quorum and what does not fit, as people read them: with figures and paragraph. */
const council = { members: 38, mayor: true, partners: { buergerliste: 9, freiemitte: 5, stadtgarten: 4 } }
const totals = (yes: number, no: number, abstain = 0) => ({ totals: { yes, no, abstain } })
beforeEach(() => {
  speak('de')
  councilAgreement.value = agreementById('musterstadt') ?? null
})

describe('the majority', () => {
  test.each([
    [totals(20, 10), '20 Ja gegen 10 Nein, damit angenommen (§ 50 Abs. 1 GO NRW).'],
    [totals(10, 20), '20 Nein gegen 10 Ja, damit abgelehnt (§ 50 Abs. 1 GO NRW).'],
    [totals(10, 10), 'Gleichstand, 10 zu 10: damit abgelehnt (§ 50 Abs. 1 GO NRW).'],
    [
      totals(2, 1, 30),
      '2 Ja gegen 1 Nein, damit angenommen (§ 50 Abs. 1 GO NRW). Enthaltungen und ungültige Stimmen zählen nicht mit (§ 50 Abs. 5 GO NRW).',
    ],
  ])('%j', (figures, sentence) => {
    expect(majoritySentence(figures)).toBe(sentence)
  })
  test('is not spoken of where nothing was counted', () => {
    expect(majoritySentence({})).toBeNull()
    expect(majoritySentence({ electedBy: 'majority' })).toBeNull()
  })
})

describe('an election', () => {
  test.each([
    ['majority', totals(20, 18), /^20 von 38 gültigen Stimmen, .* also 20: gewählt \(§ 50 Abs\. 2 GO NRW\)\./u],
    ['majority', totals(19, 19), /^19 von 38 .* also 20: nicht gewählt\. .* engere Wahl .*\(§ 50 Abs\. 2 GO NRW\)\./u],
    ['runOff', totals(19, 18), /^Engere Wahl, 19 gegen 18: .* die meisten Stimmen/u],
    ['runOff', totals(19, 19), /^Engere Wahl, Gleichstand 19 zu 19: Es entscheidet das Los/u],
    ['lot', {}, /^durch Los entschieden/u],
  ] as const)('%s, %j', (electedBy, figures, sentence) => {
    expect(majoritySentence({ electedBy, ...figures })).toMatch(sentence)
  })
})

describe('the quorum', () => {
  test('is shown by as many votes as more than half of the members by law', () => {
    expect(quorumSentence({ yes: 10, no: 5, abstain: 5 }, council)).toBe(
      'Die 20 Stimmen zeigen es. Nötig ist mehr als die Hälfte der 39 Mitglieder, das Bürgermeisteramt mitgezählt, also 20 (§ 49 Abs. 1 GO NRW).',
    )
  })
  test('is not denied by fewer: it stands until the contrary is established', () => {
    expect(quorumSentence({ yes: 10, no: 5, abstain: 4 }, council)).toMatch(
      /^19 Stimmen allein zeigen es nicht: .* bis das Gegenteil festgestellt wird/u,
    )
  })
  test('rests on the opening where nothing was counted, and says so where the seats are not known', () => {
    expect(quorumSentence(undefined, { ...council, mayor: false })).toMatch(
      /Hälfte der 38 Mitglieder, also mindestens 20/u,
    )
    expect(quorumSentence({ yes: 5, no: 1, abstain: 0 }, null)).toMatch(/Sitze dieses Gremiums sind nicht hinterlegt/u)
  })
})

const sentences = (figures: Parameters<typeof misfitsOf>[0], election = false): string[] =>
  misfitsOf(figures, council).map((misfit) => misfitSentence(misfit, election))

describe('what does not fit', () => {
  test('names faction, figures and what would be possible', () => {
    expect(
      sentences({ result: 'adopted', ...totals(25, 15), deviations: { stadtgarten: { no: 3, absent: 2 } } }),
    ).toEqual([
      'Stadtgarten: 5 eingetragen, an diesem Tag hat sie 4 Sitze.',
      '40 Stimmen gezählt, möglich sind höchstens 37: 2 sind abwesend oder ausgeschlossen.',
    ])
    expect(sentences({ result: 'adopted', ...totals(30, 10) })).toEqual([
      '40 Stimmen gezählt, möglich sind höchstens 39.',
    ])
    const positions = { buergerliste: 'yes', freiemitte: 'yes', stadtgarten: 'yes' } as const
    expect(sentences({ result: 'rejected', ...totals(17, 22), positions })).toEqual([
      '22 Nein: Nach den Angaben zu den Fraktionen sind höchstens 21 möglich.',
    ])
  })
  test('speaks of an election as one', () => {
    expect(sentences({ result: 'adopted', electedBy: 'majority', ...totals(18, 20) }, true)).toEqual([
      'Nach den Summen wäre Nicht gewählt; eingetragen ist Gewählt.',
    ])
  })
  test('has a sentence in both languages for everything', () => {
    const figures = {
      result: 'adopted',
      notCounted: 'unanimous',
      positions: { buergerliste: 'no', freiemitte: 'yes' },
      deviations: { freiemitte: { yes: 9 } },
      rollCall: [{ vote: 'yes' }, { vote: 'yes' }],
      totals: { yes: 1, no: 3, abstain: 0 },
    } as const
    const german = sentences(figures)
    speak('en')
    expect(german.length).toBeGreaterThan(3)
    expect(sentences(figures)).toHaveLength(german.length)
    expect(sentences(figures).filter((sentence) => german.includes(sentence))).toEqual([])
  })
})

test('the words of counts are whole in both languages', () => {
  const leaves = (texts: object): string[] =>
    Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null ? leaves(value).map((leaf) => `${key}.${leaf}`) : [key],
    )
  expect(leaves(countEn)).toEqual(leaves(countDe))
})
