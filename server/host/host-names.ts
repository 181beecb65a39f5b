import { checkCouncilName } from '../../db/councils.ts'

/** Stands in the setting where a council's name does. */
const PLACE = '{council}'

/** Does this origin mean many councils, each under a host name of its own? */
export const isForMany = (origin: string | undefined): origin is string => origin?.includes(PLACE) === true

/** The placeholder is the first label of a host's name, once, before others. */
const form = /^(https?):\/\/\{council\}((?:\.[a-z0-9-]+)+)(?::(\d{1,5}))?$/u

export const isOriginOfMany = (origin: string): boolean => form.test(origin)

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'

/** Can a council of this name have a host? It is one label of a host's name (RFC 1123). */
export const isCouncilsLabel = (name: string): boolean => new RegExp(`^${LABEL}$`, 'u').test(name)

/** A council's own origin, by the setting: with its name where there are many. */
export const originOf = (origin: string | undefined, council: string): string | undefined =>
  origin?.replace(PLACE, checkCouncilName(council))

/** Names of hosts and what they mean, by an origin such as `https://{council}.example.org`. */
export class HostNames {
  readonly #hosts: RegExp

  constructor(origin: string) {
    const [, scheme = '', after = '', port = scheme === 'https' ? '443' : '80'] = form.exec(origin) ?? []
    if (scheme === '')
      throw new Error(`“${origin}” is no origin of many councils, such as https://${PLACE}.example.org.`)
    // A proxy may leave the port out. Capitals and a dot at the end would be other origins to a browser.
    this.#hosts = new RegExp(`^(${LABEL})${after.replaceAll('.', '\\.')}(?::${port})?$`, 'u')
  }

  /** The council that a request's `Host` names; undefined for what names none, whether there is such a council or not. */
  councilIn(host: string | undefined): string | undefined {
    return host === undefined || host.length > 300 ? undefined : this.#hosts.exec(host)?.[1]
  }
}
