import { describe, expect, it } from 'vitest'
import { readConfig, WrongSetting } from '../../server/config.ts'

describe('the settings', () => {
  it('have values that work on one machine', () => {
    expect(readConfig({})).toMatchObject({ port: 8080, host: '127.0.0.1', data: './data', origin: undefined })
  })

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['SCHULTERSCHLUSS_AGREEMENT', 'nowhere-1999'],
    ['SCHULTERSCHLUSS_ORIGIN', 'council.example.org'],
    ['SCHULTERSCHLUSS_DATA', ''],
    ['SCHULTERSCHLUSS_LOG', 'loud'],
  ])('are refused by name, with what to write instead (%s=%s)', (variable, value) => {
    expect(() => readConfig({ [variable]: value })).toThrow(WrongSetting)
    expect(() => readConfig({ [variable]: value })).toThrow(new RegExp(`^${variable} is “${value}”. Set it to `))
  })
})
