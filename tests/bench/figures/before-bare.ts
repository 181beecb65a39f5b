import { join } from 'node:path'
import { product } from '../contestants.ts'
import { underLoad } from '../load-process.ts'
import type { AgainstBare, AgainstBareResult } from '../loads/against-bare.ts'
import { agreement } from '../people.ts'
import { withBare, withServer } from '../running.ts'

/** Product, bare `ws` and the disk in turn before so many viewers, one event at a time. */
export const beforeBare = (
  viewers: number,
  items: number,
  turns: number,
  perTurn: number,
  profile?: string,
): Promise<AgainstBareResult> =>
  withServer(
    product,
    viewers,
    ({ port, pid, people, folder }) =>
      withBare((bare) =>
        underLoad<AgainstBare, AgainstBareResult>('against-bare.ts', {
          product: { port, pid },
          bare: { port: bare.port, pid: bare.pid },
          people,
          items,
          database: join(folder, `${agreement.id}.sqlite`),
          folder,
          turns,
          perTurn,
        }),
      ),
    profile,
  )
