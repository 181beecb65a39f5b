import { mkdirSync } from 'node:fs'
import type { FastifyBaseLogger } from 'fastify'
import { builtClient } from '../app.ts'
import { Unusable } from '../../db/unusable.ts'
import type { AppOptions } from '../app-options.ts'
import type { Config } from '../config.ts'
import { councilsOf } from '../councils.ts'
import { Attempts } from '../identity/attempts.ts'
import type { Meter } from '../live/meter.ts'
import { SetUpLinks } from '../set-up/set-up-links.ts'
import { Directory } from './directory.ts'
import { Doorkeeper } from './doorkeeper.ts'
import { Front } from './front.ts'
import { HostNames } from './host-names.ts'
import type { HostView } from './host-page.ts'
import type { Room } from './room.ts'
import { Rooms } from './rooms.ts'
import { ShutCouncils } from './shut-councils.ts'
import { Strain, strainWords } from './strain.ts'
import { surveyed } from './survey.ts'
import { Tenants } from './tenants.ts'
import { Turns } from './turns.ts'
import { Wakes } from './wakes.ts'

/** Milliseconds that requests under way have when the process is asked to end. */
const PATIENCE = 3000
const MEGABYTE = 1024 * 1024

/** One process for many councils, put together; it does not listen yet, and wakes nobody. */
export interface Host {
  readonly front: Front
  readonly rooms: Rooms
  readonly directory: Directory
  readonly wakes: Wakes
  readonly strain: Strain
  readonly look: () => Promise<HostView>
  readonly end: () => Promise<void>
}

export interface HostParts {
  readonly meter: Meter
  readonly log: FastifyBaseLogger
  /** Folder of the built client. */
  readonly client?: string
  readonly now?: () => number
  /** What councils have otherwise than by the settings, such as a clock of their own. */
  readonly otherwise?: Partial<AppOptions>
}

export function openHost(config: Config, parts: HostParts): Host {
  const { meter, log, client = builtClient, now = Date.now, otherwise } = parts
  const { data, origin = '', limits } = config
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const councils = councilsOf(config)
  const links = new SetUpLinks(data, now)
  const shut = new ShutCouncils(data)
  const turns = new Turns()
  // Brakes on guessing outlive a council's being closed: else whoever waits for that guesses anew.
  const brakes = new Map<string, Attempts>()
  const brakesOf = (council: string): Attempts => {
    const known = brakes.get(council) ?? new Attempts()
    brakes.set(council, known)
    return known
  }
  const strain = new Strain({
    onChange: (load) => log.warn({ kind: load }, strainWords[load]),
  })
  const onTrouble = ({ name }: Pick<Room, 'name'>, error: unknown): void => {
    // What it says is about a file or a database, and what to do.
    if (error instanceof Unusable) log.error({ council: name }, error.message)
    else log.error({ council: name, err: error }, 'a council cannot be opened or closed; it is tried again')
  }
  const tenants = new Tenants({
    config,
    councils,
    links,
    shut,
    shared: (council) => ({
      pace: turns.seat((round) => meter.round(round)),
      meter,
      attempts: brakesOf(council),
      limits: { waitingCommands: limits.commands, waitingBytesInAll: limits.waiting * MEGABYTE },
      client,
      wallClock: now,
      ...otherwise,
    }),
    onClosed: (council, next) => wakes.closed(council, next),
  })
  const directory = new Directory(() => tenants.names(), now, {
    begun: (error) => log.error({ err: error }, 'it cannot be said which councils are here; it is looked again'),
    over: () => log.warn('it can be said again which councils are here'),
  })
  const rooms = new Rooms({
    directory,
    open: (room) => tenants.open(room),
    isShut: (council) => shut.has(council),
    most: limits.open,
    idleMs: limits.idle * 60_000,
    now,
    onTrouble,
  })
  const load = () => strain.load
  const wakes = new Wakes({
    directory,
    rooms,
    load,
    now,
    // The directory says so itself, once for all who ask.
    onTrouble: () => undefined,
  })
  const front = new Front({
    names: new HostNames(origin),
    rooms,
    limits,
    doorkeeper: new Doorkeeper(client),
    load,
    meter,
    now,
    onTrouble: (error) => log.error({ err: error }, 'the door failed'),
  })
  const end = async (): Promise<void> => {
    front.stop()
    strain.stop()
    await wakes.stop()
    await rooms.end(PATIENCE)
    await councils.close()
  }
  const look = async (): Promise<HostView> => ({
    load: strain.load,
    sample: strain.sample,
    rows: await surveyed(data, await rooms.look()),
  })
  return { front, rooms, directory, wakes, strain, look, end }
}
