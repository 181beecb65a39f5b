import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkCouncilName } from '../../db/councils.ts'

/**
 * Councils that whoever runs the machine has shut, to work on their files beside a running host: each a file `NAME.shut`,
 * which a restart does not forget.
 */
export class ShutCouncils {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  has(council: string): boolean {
    return existsSync(this.#path(council))
  }

  shut(council: string): void {
    writeFileSync(this.#path(council), '', { mode: 0o600 })
  }

  reopen(council: string): void {
    rmSync(this.#path(council), { force: true })
  }

  #path(council: string): string {
    return join(this.#folder, `${checkCouncilName(council)}.shut`)
  }
}
