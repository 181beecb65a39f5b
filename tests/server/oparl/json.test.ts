import { describe, expect, it } from 'vitest'
import { parseJson, type Parsed } from '../../../server/oparl/json.ts'
import { bytesOf, fixture } from './support.ts'

const parse = (text: string): Parsed => parseJson(new TextEncoder().encode(text), 'f.json')
const problem = (parsed: Parsed) => {
  if (parsed.ok) throw new Error('was read')
  return parsed.problem
}

describe('parseJson', () => {
  it('says where a file breaks off: line, column, byte, object and field', () => {
    const broken = problem(parse('{"data": [\n {"id": "m1", "agendaItem": [{"id": "ä1", "name": "Öff'))
    expect(broken).toMatchObject({
      file: 'f.json',
      object: 'ä1',
      field: 'name',
      where: { line: 2, column: 55, byte: 67 },
    })
    expect(broken.message.de).toContain('bricht ab')
    expect(broken.message.de).toContain('data[0].agendaItem[0].name')
  })

  it('says where JSON is malformed, and recognises a web page', () => {
    expect(problem(parse('{"a": 1,, "b": 2}'))).toMatchObject({ where: { line: 1, column: 9, byte: 8 } })
    expect(problem(parse('{"a": {"b": tru]')).field).toBe('b')
    expect(problem(parse('<!doctype html>')).message.en).toContain('web page')
    expect(problem(parse(' \n')).message.en).toContain('empty')
    expect(problem(parse('[1] 2')).message.en).toContain('end of the file')
  })

  it('tolerates a byte order mark and raw control characters, and reports both', () => {
    const parsed = parse('\ufeff{"data":[{"name":"a\nb\u0001c"}]}')
    if (!parsed.ok) throw new Error(parsed.problem.message.en)
    expect(parsed.value).toEqual({ data: [{ name: 'a\nb\u0001c' }] })
    expect(parsed.quirks).toMatchObject([
      { kind: 'byteOrderMark' },
      { kind: 'controlCharacter', object: 'data[0].name', field: 'name' },
    ])
    expect(parsed.quirks).toHaveLength(2)
  })

  it('refuses what is not UTF-8, with the byte', () => {
    const latin = Uint8Array.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xe4, 0x22, 0x7d])
    expect(problem(parseJson(latin, 'f.json'))).toMatchObject({ where: { byte: 6 } })
    expect(parse('{"a":"\ufffd"}').ok).toBe(true)
  })

  it('refuses too much and too deep without failing', () => {
    expect(problem(parseJson(new Uint8Array(51 * 1024 * 1024), 'f.json')).message.en).toContain('too large')
    expect(problem(parse(`${'['.repeat(100_000)}1,`)).message.en).toContain('levels')
  })

  it('finds the break in a copy cut off at any byte', () => {
    const bytes = bytesOf(fixture('list-page.json'))
    const whole = new TextDecoder().decode(bytes).trimEnd()
    const end = new TextEncoder().encode(whole).byteLength
    for (let cut = 0; cut < end; cut += 1) {
      const { where } = problem(parseJson(bytes.subarray(0, cut), 'f.json'))
      expect(where?.byte).toBeLessThanOrEqual(cut)
      // An empty file breaks at its start; a character cut in two may be counted whole.
      expect(where?.byte).toBeGreaterThanOrEqual(Math.max(0, cut - 4))
    }
  })
})
