import { parseArgs } from 'node:util'
import { randomUUID } from 'node:crypto'
import { openCouncil } from '../db/sqlite/council.ts'
import { UnusableFile } from '../db/sqlite/unusable-file.ts'
import type { Role } from '../db/people.ts'
import { hasBody, hasPartner } from '../machines/agreements/agreement.ts'
import { type Config, readConfig, WrongSetting } from './config.ts'

/** How long a first sign-in link may lie about. */
const LINK_MS = 7 * 24 * 60 * 60 * 1000

const usage = `Usage: npm run person -- add --name NAME --partner PARTNER --role lead|speaker|member|secretary [--committee ID]...
       npm run person -- link --id ID
Prints a one-time sign-in link, good for seven days. Stop the server first.`

/** What was asked for makes no sense: the message says what to change. */
class WrongRequest extends Error {}

const roles: readonly Role[] = ['lead', 'speaker', 'member', 'secretary']

interface Request {
  readonly name?: string
  readonly partner?: string
  readonly role?: string
  readonly committee?: string[]
  readonly id?: string
}

function personFrom({ agreement }: Config, { name, partner, role, committee = [] }: Request) {
  const known = roles.find((each) => each === role)
  if (name === undefined || partner === undefined || !known) throw new WrongRequest(usage)
  if (!hasPartner(agreement, partner)) {
    throw new WrongRequest(`The agreement has these partners: ${agreement.partners.map(({ id }) => id).join(', ')}.`)
  }
  const unknown = committee.find((id) => !hasBody(agreement, id))
  if (unknown !== undefined) throw new WrongRequest(`The agreement has no committee ${unknown}.`)
  if ((known === 'speaker') !== committee.length > 0)
    throw new WrongRequest('A speaker, and only a speaker, needs --committee.')
  return { id: `p-${randomUUID()}`, name, partner, role: known, committees: committee }
}

async function run(config: Config, action: string | undefined, request: Request): Promise<void> {
  const person = action === 'add' ? personFrom(config, request) : undefined
  if (!person && (action !== 'link' || request.id === undefined)) throw new WrongRequest(usage)
  const file = openCouncil(config.data, config.agreement.id)
  try {
    if (person) await file.people.addPerson(person)
    const token = await file.sessions.createLink(person?.id ?? request.id ?? '', Date.now() + LINK_MS)
    console.log(`${config.origin ?? `http://${config.host}:${config.port}`}/a/${token}`)
  } finally {
    await file.close()
  }
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      partner: { type: 'string' },
      role: { type: 'string' },
      committee: { type: 'string', multiple: true },
      id: { type: 'string' },
    },
  })
  await run(readConfig(process.env), positionals[0], values)
} catch (error) {
  const expected = error instanceof WrongRequest || error instanceof WrongSetting || error instanceof UnusableFile
  if (!expected) throw error
  console.error(error.message)
  process.exitCode = 1
}
