import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { openCouncil } from '../../db/sqlite/council.ts'
import { agreementById } from '../../machines/agreements/registry.ts'
import { systemClock } from '../../server/clock.ts'
import { enrol } from '../../server/identity/enrol.ts'
import { Council } from '../../server/live/council.ts'
import { until } from '../support/council-process.ts'
import { startMailServer } from './support/mail-server.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A council in whose log there is something for three people, each with a confirmed address; no server runs on it. */
async function councilWithNews(people: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'schulterschluss-told-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const agreement = agreementById('musterstadt')
  const [partner] = agreement?.partners ?? []
  if (!agreement || !partner) throw new Error('No such agreement')
  const file = openCouncil(folder, agreement.id)
  for (const id of people) {
    await enrol(file, { id, name: id, partner: partner.id, role: 'lead', committees: [] })
    const choices = { kinds: ['yourTurn'], when: 'atOnce', hour: 7, quiet: null, says: 'title' } as const
    await file.notifications.choose(id, choices, 0, 0)
    await file.notifications.confirmAddress(await file.notifications.askAddress(id, `${id}@example.org`, 2e12), 1)
  }
  await enrol(file, { id: 'office', name: 'Office', partner: partner.id, role: 'secretary', committees: [] })
  const council = await Council.open({ agreement, log: file.log, clock: systemClock })
  const actor = { person: 'office', partner: partner.id, role: 'secretary', committees: [] } as const
  const start = new Date(Date.now() + 30 * 86_400_000).toISOString()
  const meeting = { type: 'meeting.add', meeting: 'm', body: agreement.bodies[0]?.id, start }
  const item = { type: 'item.add', item: 'i', meeting: 'm', number: '1', title: 'Spielplatz', kind: 'vorlage' }
  for (const command of [meeting, { ...item, originator: 'verwaltung' }]) {
    expect(await council.submit({ actor, commandId: command.type, command })).toMatchObject({ ok: true })
  }
  await file.close()
  return folder
}

it('tells everybody once, killed with kill −9 while the mail server has a message and has not said so yet', async () => {
  const people = ['anna', 'berta', 'carla']
  const folder = await councilWithNews(people)
  const mail = await startMailServer()
  const env = {
    ...process.env,
    PORT: '0',
    SCHULTERSCHLUSS_DATA: folder,
    SCHULTERSCHLUSS_LOG: 'silent',
    SCHULTERSCHLUSS_ORIGIN: 'http://rat.example',
    SCHULTERSCHLUSS_SMTP: `smtp://127.0.0.1:${mail.port}`,
    SCHULTERSCHLUSS_MAIL_FROM: 'rat@example.org',
  }
  const start = (): ChildProcess => spawn(process.execPath, ['server/main.ts'], { cwd: root, env, stdio: 'ignore' })

  let server = start()
  onTestFinished(() => void server.kill('SIGKILL'))
  const killed = once(server, 'exit')
  // The word that it was taken never leaves: the process is gone before.
  mail.beforeAnswer = async () => {
    mail.beforeAnswer = undefined
    server.kill('SIGKILL')
    await killed
  }
  await killed
  expect(mail.mails).toHaveLength(1)
  expect(statSync(join(folder, 'musterstadt.push-keys')).mode & 0o777).toBe(0o600)

  server = start()
  expect(await until(async () => mail.mails.length >= people.length)).toBe(true)
  server.kill('SIGTERM')
  await once(server, 'exit')
  expect(mail.mails.map(({ to }) => to.join()).toSorted()).toEqual(people.map((who) => `${who}@example.org`))
  expect(mail.mails[0]?.text).toContain('Sie sind dran: TOP 1 Spielplatz')
}, 60_000)
