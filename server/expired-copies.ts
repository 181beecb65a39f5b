import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What `npm run backup` makes and `npm run restore` puts aside, half ones too, with the time in the name. */
const copy =
  /^([a-z0-9][a-z0-9-]*)(?:-|\.before-)(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.sqlite(?:\.part|-wal|-shm)*$/u

/** Copies in a folder that were made before this time (ms since 1970), of councils whose old ones may go. */
export function expiredCopies(folder: string, before: number, mayGo: (council: string) => boolean): readonly string[] {
  return readdirSync(folder)
    .filter((file) => {
      const [, council, day, h, m, s, ms] = copy.exec(file) ?? []
      return council !== undefined && Date.parse(`${day}T${h}:${m}:${s}.${ms}Z`) < before && mayGo(council)
    })
    .map((file) => join(folder, file))
}
