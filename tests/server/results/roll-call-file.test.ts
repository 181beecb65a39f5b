import { describe, expect, it } from 'vitest'
import { readRollCallFile } from '../../../server/results/roll-call-file.ts'

const read = (text: string) => {
  const result = readRollCallFile(Buffer.from(text), 'datei')
  return result.ok ? result.calls.map(({ person, vote }) => `${person}: ${vote}`) : result.message.en
}

describe('a roll call from a file', () => {
  it.each([
    ['a table', 'Name;Fraktion;Stimme\nMaus, Minna;ABC;Ja\nIgel, Ida;XYZ;nicht abgestimmt'],
    ['JSON as councils publish it', '{"votes":[{"name":"Maus, Minna","vote":"J"},{"name":"Igel, Ida","vote":"O"}]}'],
    [
      'Popolo',
      '{"votes":[{"voter":{"name":"Maus, Minna"},"option":"yes"},{"voter":{"name":"Igel, Ida"},"option":"absent"}]}',
    ],
    ['a bare list', '[{"person":"Maus, Minna","vote":"yes"},{"person":"Igel, Ida","vote":"absent"}]'],
  ])('is read: %s', (_, text) => {
    expect(read(text)).toEqual(['Maus, Minna: yes', 'Igel, Ida: absent'])
  })

  it.each([
    ['Name;Stimme\nMaus;Ja\nIgel;vielleicht', 'Zeile 3: "vielleicht" is neither'],
    ['Name;Stimme\nMaus;Ja\nMaus;Nein', 'Zeile 3: Maus is there twice'],
    ['Name;Stimme\n;Ja', 'Zeile 2: no name'],
    ['Wer;Was\nMaus;Ja', 'must name a column'],
    ['Name;Stimme\n"Maus;Ja', 'Line 2: a quote'],
    ['{"secret":true,"votes":[{"name":"Maus","vote":"J"}]}', 'public roll calls only'],
    ['[{"votes":[]},{"votes":[]}]', '2 votes'],
    ['{"votes":[]}', 'no name with a vote'],
    ['[{"name":"Maus"', 'breaks off'],
  ])('is refused whole, with what to do: %j', (text, words) => {
    expect(read(text)).toContain(words)
  })
})
