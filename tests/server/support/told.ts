import type { Choices } from '../../../db/notifications.ts'
import { openCouncil } from '../../../db/sqlite/council.ts'
import { krefeld } from '../../../machines/agreements/krefeld-2020-2025/index.ts'
import type { Actor, Role } from '../../../machines/events.ts'
import { Register } from '../../../server/identity/register.ts'
import { Council } from '../../../server/live/council.ts'
import type { MailSettings } from '../../../server/notifications/mail-settings.ts'
import { newPushKeys } from '../../../server/notifications/push-keys.ts'
import { tellInTime } from '../../../server/notifications/tell-in-time.ts'
import { newsKinds } from '../../../server/protocol/notifications.ts'
import { type House, newHouse } from './house.ts'
import { type MailServer, startMailServer } from './mail-server.ts'
import { type PushService, startPushService } from './push-service.ts'

export const origin = 'http://rat.example'
const all: Choices = { kinds: newsKinds, when: 'atOnce', hour: 18, quiet: null, says: 'title' }

export interface Told {
  readonly house: House
  readonly mail: MailServer
  readonly push: PushService
  /** The wall clock, which is the council's here, too. */
  readonly time: { now: number }
  /** One after the other, as these people; throws for a refusal. */
  readonly says: (...said: readonly (readonly [string, object])[]) => Promise<void>
  /** Has the person told by e-mail, and by push as well where asked. */
  readonly wants: (who: string, choices?: Partial<Choices>, pushed?: boolean) => Promise<void>
}

/** A house that tells, a mail server and a push service, on one clock; somebody says things, somebody wants to hear of them. */
export async function told(gap = 0): Promise<Told> {
  const [mail, push] = [await startMailServer(), await startPushService()]
  const time = { now: Date.parse('2021-02-01T10:00:00+01:00') }
  const house = await newHouse({
    origin,
    clock: { now: () => time.now },
    wallClock: () => time.now,
    telling: {
      mail: settingsFor(mail),
      push: { keys: newPushKeys(), hosts: ['127.0.0.1'], contact: 'mailto:rat@example.org' },
      everyMs: 0,
      gap,
    },
  })
  let count = 0
  return {
    house,
    mail,
    push,
    time,
    says: async (...said) => {
      for (const [who, command] of said) {
        count += 1
        const answer = await house.app.council.submit({ actor: actorOf(who), commandId: `c${count}`, command })
        if (!answer.ok) throw new Error(`${who}: ${JSON.stringify(answer)}`)
      }
    },
    wants: async (who, choices = {}, pushed = false) => {
      await house.signIn(who)
      const { notifications, log } = house.file
      await notifications.choose(who, { ...all, ...choices }, (await log.head()).version, time.now - 1)
      const token = await notifications.askAddress(who, `${who.replace(':', '-')}@example.org`, time.now + 1)
      await notifications.confirmAddress(token, time.now)
      const { endpoint, keys } = push.subscription
      const [{ id: session } = { id: '' }] = await house.file.sessions.sessions(who, time.now)
      if (pushed)
        await notifications.addDevice({ person: who, endpoint, ...keys, device: 'Test', session, createdAt: time.now })
    },
  }
}

/** The council and its telling, on the file of a house that is stopped, without a server around it. */
export async function tellerOn({ folder, app }: House, mail: MailServer, time: { readonly now: number }) {
  const file = openCouncil(folder, krefeld.id)
  const clock = { now: () => time.now }
  const council = await Council.open({ agreement: krefeld, log: file.log, clock })
  const partners = krefeld.partners.map(({ id }) => id)
  const register = await Register.read({
    file,
    partners,
    timeZone: krefeld.timeZone,
    clock,
    onTrouble: () => undefined,
  })
  const telling = { mail: settingsFor(mail), everyMs: 0, gap: 0 }
  const parts = { council, file, register, wallClock: clock.now, origin, log: app.http.log }
  const { notifier } = tellInTime(telling, parts)
  const close = async (): Promise<void> => {
    await notifier.stop()
    register.close()
    await file.close()
  }
  return { notifier, council, close }
}

const settingsFor = ({ port }: MailServer): MailSettings => ({
  host: '127.0.0.1',
  port,
  tls: 'none',
  from: 'rat@example.org',
})

/** Ids look like `spd.lead`, `gruene.speaker:FBL`. */
export function actorOf(who: string): Actor {
  const [partner = '', rest = ''] = who.split('.')
  const [role = '', committee] = rest.split(':')
  return { person: who, partner, role: role as Role, committees: committee === undefined ? [] : [committee] }
}

export const office = 'spd.secretary'
/** In milliseconds. */
export const hours = (count: number): number => count * 3_600_000
/** Who got what, as addressee and subject line. */
export const subjects = ({ mails }: MailServer): string[] =>
  mails.map(({ to, header }) => `${to.join()}: ${header('subject').replace('Schulterschluss: ', '')}`).toSorted()
