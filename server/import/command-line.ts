import { DateTime } from 'luxon'
import { parseArgs } from 'node:util'
import { hasBody, type Agreement } from '../../machines/agreements/agreement.ts'
import { WrongSetting } from '../config.ts'

/** What `npm run import` is asked to do. */

export const usage = `Aufruf / usage: npm run import -- [FILE|FOLDER|ADDRESS] [options]
  ADDRESS          OParl: System, Körperschaft, Sitzungsliste oder Sitzung; ohne Angabe die der Vereinbarung
  --preview        nur zeigen, nichts ändern / show only, change nothing
  --yes            nicht fragen / do not ask
  --coming         nur Sitzungen ab heute / only meetings from today on
  --from DAY       nur Sitzungen ab diesem Tag (2021-02-04) / only meetings from that day on
  --changed        nur, was sich seit dem letzten Abruf geändert hat / only what changed since the last reading
  --as NAME=BODY   dieses Gremium der Quelle ist jenes der Vereinbarung (mehrfach) / that body of the source is this one
  --meeting NAME   bei Text oder Tabelle: welche Sitzung / for a text or table: which meeting
  --start TIME     … und wann (2021-02-04T17:00) / … and when`

export interface Wishes {
  readonly source: string | undefined
  readonly preview: boolean
  readonly yes: boolean
  readonly coming: boolean
  readonly changed: boolean
  readonly from: string | undefined
  readonly meeting: string | undefined
  readonly start: string | undefined
  readonly as: readonly string[]
}

/** Reads the arguments. @throws {WrongSetting} with the usage. */
export function readWishes(args: readonly string[]): Wishes {
  const flag = { type: 'boolean', default: false } as const
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        preview: flag,
        yes: flag,
        coming: flag,
        changed: flag,
        from: { type: 'string' },
        meeting: { type: 'string' },
        start: { type: 'string' },
        as: { type: 'string', multiple: true, default: [] },
      },
    })
    if (positionals.length > 1) throw new WrongSetting('FILE', positionals.join(' '), usage)
    const { from, meeting, start } = values
    if (from !== undefined && !DateTime.fromISO(from).isValid)
      throw new WrongSetting('--from', from, 'Write a day, such as 2021-02-04.')
    return { ...values, source: positionals[0], from, meeting, start }
  } catch (error) {
    if (error instanceof WrongSetting) throw error
    throw new WrongSetting('import', args.join(' '), usage)
  }
}

/** `--as "Bau- und Umweltausschuss=UKN"`: people's answers to which body is which. @throws {WrongSetting} */
export function chosenBodies(agreement: Agreement, as: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    as.map((pair) => {
      const at = pair.lastIndexOf('=')
      const [name, body] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
      if (at < 1 || !hasBody(agreement, body)) {
        const ids = agreement.bodies.map(({ id }) => id).join(', ')
        throw new WrongSetting('--as', pair, `Write NAME=BODY, with BODY one of ${ids}.`)
      }
      return [name, body]
    }),
  )
}
