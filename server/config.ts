import Type from 'typebox'
import { Compile } from 'typebox/compile'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { wantsToWrite } from '../db/postgres/addresses.ts'
import { agreementById, agreementIds } from '../machines/agreements/registry.ts'
import { isForMany, isOriginOfMany } from './host/host-names.ts'
import { type HostLimits, readHostLimits, usualHostLimits } from './host/limits.ts'
import { type MailSettings, mailSettings, mailSyntax } from './notifications/mail-settings.ts'
import { type Lifetimes, readLifetimes, textKinds } from './privacy/lifetimes.ts'

/** The settings, taken from the environment once, at the start. */
export interface Config {
  readonly port: number
  readonly host: string
  /** Folder of the councils' files. */
  readonly data: string
  /** Address of the PostgreSQL database that councils are kept in; undefined: in files of the data folder. */
  readonly database: string | undefined
  /** Which council of the data folder; undefined: the only one there, or the one to be set up. */
  readonly council: string | undefined
  /**
   * As browsers see the server, behind a TLS proxy too; undefined: whatever host they asked for. With `{council}` in it,
   * many councils, each under a host name of its own.
   */
  readonly origin: string | undefined
  readonly logLevel: string
  readonly trustProxy: boolean
  /** Hosts of the inner network that a council's information system may be read from. */
  readonly oparlHosts: readonly string[]
  /** Milliseconds between two requests to such a system. */
  readonly oparlPause: number
  /** The server that takes our e-mails; undefined: nobody is told by e-mail. */
  readonly mail: MailSettings | undefined
  /** Hosts of the inner network that may be pushed to. */
  readonly pushHosts: readonly string[]
  /** How long free text is kept once what it stands on is over. */
  readonly keep: Lifetimes
  /** What each of many councils may take of the process. */
  readonly limits: HostLimits
  /** Where whoever runs the machine sees how it goes; undefined: nowhere. */
  readonly hostPage: { readonly host: string; readonly port: number } | undefined
}

/** A setting that cannot be used: says which, what is wrong with it, and what to write instead. */
export class WrongSetting extends Error {
  constructor(variable: string, value: string, advice: string) {
    super(`${variable} is “${value}”. ${advice}`)
    this.name = 'WrongSetting'
  }
}

const Settings = Type.Object({
  PORT: Type.String({ pattern: '^\\d{1,5}$' }),
  HOST: Type.String({ pattern: '^[A-Za-z0-9.:_-]+$' }),
  SCHULTERSCHLUSS_DATA: Type.String({ minLength: 1 }),
  SCHULTERSCHLUSS_DATABASE: Type.String({ pattern: '^$|^postgres(ql)?://.+' }),
  SCHULTERSCHLUSS_AGREEMENT: Type.Optional(Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$' })),
  SCHULTERSCHLUSS_ORIGIN: Type.Optional(Type.String({ pattern: '^https?://[^/]+$' })),
  SCHULTERSCHLUSS_LOG: Type.Enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']),
  SCHULTERSCHLUSS_PROXY: Type.Enum(['yes', 'no']),
  SCHULTERSCHLUSS_KEEP: Type.String(),
  SCHULTERSCHLUSS_LIMITS: Type.String(),
  SCHULTERSCHLUSS_HOST_PORT: Type.String({ pattern: '^$|^([A-Za-z0-9.:_-]+:)?\\d{1,5}$' }),
  SCHULTERSCHLUSS_OPARL_HOSTS: Type.String({ pattern: '^[A-Za-z0-9.:_ -]*$' }),
  SCHULTERSCHLUSS_OPARL_PAUSE: Type.String({ pattern: '^\\d{1,5}$' }),
  SCHULTERSCHLUSS_SMTP: Type.String(),
  SCHULTERSCHLUSS_MAIL_FROM: Type.String({ pattern: '^$|^[^\\s@<>,;:"]+@[A-Za-z0-9.-]+$' }),
  SCHULTERSCHLUSS_PUSH_HOSTS: Type.String({ pattern: '^[A-Za-z0-9.:_ -]*$' }),
})
type Settings = Type.Static<typeof Settings>
const check = Compile(Settings)

const advice: Record<keyof Settings, string> = {
  PORT: 'Set it to a port number from 0 to 65535, such as 8080.',
  HOST: 'Set it to the address to listen on, such as 127.0.0.1 (this machine only) or 0.0.0.0.',
  SCHULTERSCHLUSS_DATA: 'Set it to a folder for the councils’ files, such as ./data.',
  SCHULTERSCHLUSS_DATABASE:
    'Set it to the address of a PostgreSQL database, such as postgres://user:password@host/database, or leave it out; several servers ' +
    'as postgres://user:password@host1:5432,host2:5432/database?target_session_attrs=read-write.',
  SCHULTERSCHLUSS_AGREEMENT: `Set it to the id of an agreement that this version knows (${agreementIds().join(', ')}), or of a council in the data folder.`,
  SCHULTERSCHLUSS_ORIGIN:
    'Set it to the address in the browser without a path, such as https://council.example.org; for many councils to https://{council}.example.org.',
  SCHULTERSCHLUSS_LOG: 'Set it to one of fatal, error, warn, info, debug, silent.',
  SCHULTERSCHLUSS_PROXY: 'Set it to yes behind a proxy that sets X-Forwarded-For, otherwise to no.',
  SCHULTERSCHLUSS_KEEP: `Set it to days by kind of text (${textKinds.join(', ')}), such as notes=180 reasons=3650.`,
  SCHULTERSCHLUSS_LIMITS: `Set it to numbers above 0 by name (${Object.keys(usualHostLimits).join(', ')}), such as open=200 idle=5.`,
  SCHULTERSCHLUSS_HOST_PORT:
    'Set it to a port for the host’s page, such as 9090, or to an address with one, such as 10.0.0.5:9090.',
  SCHULTERSCHLUSS_OPARL_HOSTS:
    'Set it to names or addresses of hosts, separated by blanks, such as ris.intern 10.0.0.5.',
  SCHULTERSCHLUSS_OPARL_PAUSE: 'Set it to milliseconds between two requests, such as 250.',
  SCHULTERSCHLUSS_SMTP: `Set it to ${mailSyntax}. Links in e-mails need SCHULTERSCHLUSS_ORIGIN, too.`,
  SCHULTERSCHLUSS_MAIL_FROM: 'Set it to the address that e-mails come from, such as council@example.org.',
  SCHULTERSCHLUSS_PUSH_HOSTS: 'Set it to names or addresses of hosts, separated by blanks, such as push.intern.',
}

/** Reads the settings. Throws WrongSetting for the first that cannot be used. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const settings: Record<string, string | undefined> = {
    PORT: env['PORT'] ?? '8080',
    HOST: env['HOST'] ?? '127.0.0.1',
    SCHULTERSCHLUSS_DATA: env['SCHULTERSCHLUSS_DATA'] ?? './data',
    SCHULTERSCHLUSS_DATABASE: env['SCHULTERSCHLUSS_DATABASE'] ?? '',
    SCHULTERSCHLUSS_LOG: env['SCHULTERSCHLUSS_LOG'] ?? 'info',
    SCHULTERSCHLUSS_PROXY: env['SCHULTERSCHLUSS_PROXY'] ?? 'no',
    SCHULTERSCHLUSS_KEEP: env['SCHULTERSCHLUSS_KEEP'] ?? '',
    SCHULTERSCHLUSS_LIMITS: env['SCHULTERSCHLUSS_LIMITS'] ?? '',
    SCHULTERSCHLUSS_HOST_PORT: env['SCHULTERSCHLUSS_HOST_PORT'] ?? '',
    SCHULTERSCHLUSS_OPARL_HOSTS: env['SCHULTERSCHLUSS_OPARL_HOSTS'] ?? '',
    SCHULTERSCHLUSS_OPARL_PAUSE: env['SCHULTERSCHLUSS_OPARL_PAUSE'] ?? '250',
    SCHULTERSCHLUSS_SMTP: env['SCHULTERSCHLUSS_SMTP'] ?? '',
    SCHULTERSCHLUSS_MAIL_FROM: env['SCHULTERSCHLUSS_MAIL_FROM'] ?? '',
    SCHULTERSCHLUSS_PUSH_HOSTS: env['SCHULTERSCHLUSS_PUSH_HOSTS'] ?? '',
  }
  const council = env['SCHULTERSCHLUSS_AGREEMENT']
  if (council !== undefined && council !== '') settings['SCHULTERSCHLUSS_AGREEMENT'] = council
  const origin = env['SCHULTERSCHLUSS_ORIGIN']
  if (origin !== undefined && origin !== '') settings['SCHULTERSCHLUSS_ORIGIN'] = origin.replace(/\/$/, '')
  const complain = (variable: keyof Settings): WrongSetting =>
    new WrongSetting(variable, shown(variable, settings[variable] ?? ''), advice[variable])
  if (!check.Check(settings)) {
    const wrong = check.Errors(settings)[0]?.instancePath.slice(1)
    throw complain(isSetting(wrong) ? wrong : 'PORT')
  }
  const { SCHULTERSCHLUSS_AGREEMENT: id, SCHULTERSCHLUSS_DATA: data, SCHULTERSCHLUSS_DATABASE: url } = settings
  const database = url === '' ? undefined : url
  if (!wantsToWrite(url)) throw complain('SCHULTERSCHLUSS_DATABASE')
  // Councils of a host are called as they like, also one that is to be restored.
  const isFree = database !== undefined || isForMany(settings.SCHULTERSCHLUSS_ORIGIN)
  const mayBeThere = isFree || existsSync(join(data, `${id ?? ''}.sqlite`))
  if (id !== undefined && !agreementById(id) && !mayBeThere) throw complain('SCHULTERSCHLUSS_AGREEMENT')
  const port = Number(settings.PORT)
  if (port > 65_535) throw complain('PORT')
  if (isForMany(settings.SCHULTERSCHLUSS_ORIGIN) && !isOriginOfMany(settings.SCHULTERSCHLUSS_ORIGIN))
    throw complain('SCHULTERSCHLUSS_ORIGIN')
  const limits = readHostLimits(settings.SCHULTERSCHLUSS_LIMITS)
  if (!limits) throw complain('SCHULTERSCHLUSS_LIMITS')
  const hostPage = addressIn(settings.SCHULTERSCHLUSS_HOST_PORT)
  if (hostPage && hostPage.port > 65_535) throw complain('SCHULTERSCHLUSS_HOST_PORT')
  const keep = readLifetimes(settings.SCHULTERSCHLUSS_KEEP)
  if (!keep) throw complain('SCHULTERSCHLUSS_KEEP')
  const { SCHULTERSCHLUSS_SMTP: smtp, SCHULTERSCHLUSS_MAIL_FROM: from } = settings
  const mail = smtp === '' ? undefined : mailSettings(smtp, from)
  if (smtp !== '' && from === '') throw complain('SCHULTERSCHLUSS_MAIL_FROM')
  if (smtp !== '' && (!mail || settings.SCHULTERSCHLUSS_ORIGIN === undefined)) throw complain('SCHULTERSCHLUSS_SMTP')
  return {
    port,
    host: settings.HOST,
    data,
    database,
    council: id,
    origin: settings.SCHULTERSCHLUSS_ORIGIN,
    logLevel: settings.SCHULTERSCHLUSS_LOG,
    trustProxy: settings.SCHULTERSCHLUSS_PROXY === 'yes',
    keep,
    limits,
    hostPage,
    mail,
    pushHosts: hostsIn(settings.SCHULTERSCHLUSS_PUSH_HOSTS),
    oparlHosts: hostsIn(settings.SCHULTERSCHLUSS_OPARL_HOSTS),
    oparlPause: Number(settings.SCHULTERSCHLUSS_OPARL_PAUSE),
  }
}

const isSetting = (name: string | undefined): name is keyof Settings => name !== undefined && name in advice

const hostsIn = (setting: string): string[] => setting.split(/\s+/).filter((host) => host !== '')

/** `9090` or `10.0.0.5:9090`: this machine alone, unless it says otherwise. */
function addressIn(setting: string): Config['hostPage'] {
  const [, host = '127.0.0.1', port] = /^(?:(.+):)?(\d+)$/u.exec(setting) ?? []
  return port === undefined ? undefined : { host, port: Number(port) }
}

/** A password is not repeated, least of all on a screen or in a log. */
const shown = (variable: keyof Settings, value: string): string =>
  variable === 'SCHULTERSCHLUSS_SMTP' || variable === 'SCHULTERSCHLUSS_DATABASE'
    ? value.replace(/\/\/.*@/u, '//…@')
    : value
