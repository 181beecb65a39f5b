import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isForMany } from '../../server/host/host-names.ts'
import { readConfig, WrongSetting } from '../../server/config.ts'

describe('the settings', () => {
  it('have values that work on one machine', () => {
    expect(readConfig({})).toMatchObject({ port: 8080, host: '127.0.0.1', data: './data', origin: undefined })
  })

  it('are as DEPLOYMENT.md shows them, read as systemd does: a remark behind a value is part of it', () => {
    const page = readFileSync(new URL('../../server/DEPLOYMENT.md', import.meta.url), 'utf8')
    const [, shown = ''] = /`\/etc\/schulterschluss\.env`[^`]*```sh\n(.*?)```/su.exec(page) ?? []
    const settings = [...shown.matchAll(/^([A-Z_]+)=(.*)$/gmu)].map(([, name, value]) => [name, value])
    expect(settings.length).toBeGreaterThan(3)
    const config = readConfig(Object.fromEntries(settings) as Record<string, string>)
    expect(isForMany(config.origin)).toBe(true)
    expect(config).toMatchObject({ trustProxy: true, hostPage: { port: 9090 } })
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
  it('lead to a database that may be written to, on any of several servers', () => {
    const [url, variable] = ['postgres://server@one,other:5433/councils', 'SCHULTERSCHLUSS_DATABASE']
    const writing = readConfig({ [variable]: `${url}?target_session_attrs=read-write` })
    expect(writing.database).toContain('one,other:5433')
    expect(() => readConfig({ [variable]: `${url}?target_session_attrs=prefer-standby` })).toThrow('attrs=read-write')
  })
  it('of e-mail belong together, and no complaint repeats a password', () => {
    const mail = { SCHULTERSCHLUSS_MAIL_FROM: 'rat@example.org', SCHULTERSCHLUSS_ORIGIN: 'https://rat.example' }
    const read = (SCHULTERSCHLUSS_SMTP: string, more: object = mail) =>
      readConfig({ SCHULTERSCHLUSS_SMTP, ...more }).mail
    expect(read('smtps://u%40x:p%3Aw@mail.example.org')).toEqual({
      host: 'mail.example.org',
      port: 465,
      tls: 'implicit',
      user: 'u@x',
      password: 'p:w',
      from: 'rat@example.org',
    })
    expect(read('smtp://mail.example.org')).toMatchObject({ port: 587, tls: 'starttls' })
    expect(read('smtp://localhost:25')).toMatchObject({ port: 25, tls: 'none' })
    expect(read('', {})).toBeUndefined()
    expect(() => read('smtps://mail.example.org', { SCHULTERSCHLUSS_ORIGIN: 'https://rat.example' })).toThrow(
      'MAIL_FROM is “”',
    )
    expect(() => read('smtps://u:geheim@mail.example.org', { SCHULTERSCHLUSS_MAIL_FROM: 'rat@example.org' })).toThrow(
      'SCHULTERSCHLUSS_SMTP is “smtps://…@mail.example.org”. Set it to smtps://',
    )
    expect(() => read('https://u:geheim@mail.example.org')).toThrow('“https://…@mail.example.org”')
  })
})
