import type { CouncilStore } from '../../db/council-store.ts'
import { eventOf } from '../live/log-entry.ts'
import type { SignedHead } from '../protocol/evidence.ts'

export type PersonalFile = Omit<CouncilStore, 'name' | 'foundings' | 'close' | 'agreementTexts' | 'measureWords'>

/** Everything that the system holds on a person (GDPR Art. 15, 20), and nothing that others wrote in confidence. */
export interface MyData {
  readonly madeAt: string
  readonly council: string
  /** The log of the side that the person acts for, as it was then, signed by the server; null for whoever acts for none. */
  readonly log: SignedHead | null
  readonly person: object
  readonly mandates: readonly object[]
  readonly register: readonly object[]
  readonly signIn: {
    readonly password: boolean
    readonly passkeys: readonly object[]
    readonly sessions: readonly object[]
    readonly calendarLinks: readonly object[]
    readonly invitation: object | null
  }
  /** What they want to be told and where; what is on its way to them, as kinds and ids. */
  readonly notifications: {
    readonly choices: object | null
    readonly address: string | null
    readonly confirmed: boolean
    readonly devices: readonly object[]
    readonly waiting: readonly object[]
  }
  /** What the person did, in order, with their own words. */
  readonly acts: readonly object[]
  readonly countersigned: readonly object[]
  /** Where the person's name stands in a public roll call. */
  readonly rollCalls: readonly object[]
  readonly note: string
}

export interface MyDataRequest extends Pick<MyData, 'council' | 'log'> {
  /** Of the person. */
  readonly id: string
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Gathers it. Undefined when nobody has this id. */
export async function myData(
  file: PersonalFile,
  { council, log, id, now }: MyDataRequest,
): Promise<MyData | undefined> {
  const person = await file.people.person(id)
  if (!person) return undefined
  const acts: object[] = []
  const rollCalls: object[] = []
  for await (const entry of file.log.read(0)) {
    const { actor, at, command } = eventOf(entry)
    if (actor.person === id) acts.push({ at, as: { partner: actor.partner, role: actor.role }, event: command })
    if (!('rollCall' in command)) continue
    const own = (command.rollCall ?? []).filter((call) => call.person === person.name)
    rollCalls.push(...own.map((call) => ({ at, item: command.item, vote: call.vote })))
  }
  const mandates = (await file.mandates.mandates()).filter((each) => each.person === id)
  const partners = new Set(mandates.map(({ partner }) => partner))
  const registers = await Promise.all([...partners].map((partner) => file.mandates.register(partner)))
  const receipts = await file.evidence.receipts()
  return {
    madeAt: new Date(now).toISOString(),
    council,
    log,
    person,
    mandates,
    register: registers.flat().filter((line) => line.person === id || line.by === id),
    signIn: {
      password: (await file.credentials.passwordHash(id)) !== undefined,
      passkeys: (await file.credentials.passkeys(id)).map(({ id: passkey, device, createdAt, usedAt, counter }) => ({
        id: passkey,
        device,
        createdAt,
        usedAt,
        counter,
      })),
      sessions: await file.sessions.sessions(id, now),
      calendarLinks: await file.calendarLinks.links(id),
      invitation: (await file.invitations.invitationOf(id, now)) ?? null,
    },
    notifications: await notificationsOf(file, id),
    acts,
    countersigned: receipts.filter((kept) => kept.person === id).map(({ receipt }) => JSON.parse(receipt) as object),
    rollCalls,
    note:
      'Internal notes and unpublished texts of others that may mention you are not in here: they are theirs ' +
      '(GDPR Art. 15 (4)). Ask the faction that you belong to.',
  }
}

async function notificationsOf({ notifications }: PersonalFile, id: string): Promise<MyData['notifications']> {
  const subscriber = await notifications.subscriber(id)
  const devices = await notifications.devices(id)
  return {
    choices: subscriber?.choices ?? null,
    address: subscriber?.address ?? null,
    confirmed: subscriber?.confirmed ?? false,
    devices: devices.map(({ device, endpoint, createdAt }) => ({ device, endpoint, createdAt })),
    waiting: await notifications.waiting(id),
  }
}
