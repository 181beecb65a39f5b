import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { CouncilStore } from '../db/council-store.ts'
import { openChosen } from './chosen-council.ts'
import { runCommand, WrongRequest } from './command-line.ts'
import { readConfig } from './config.ts'
import { originOf } from './host/host-names.ts'
import { invitationLink, invitationMs } from './identity/invitation-link.ts'
import { loginFor } from './identity/login-name.ts'

/** `npm run person`: the way back in for whoever runs the machine, when nobody can sign in any more. */

const usage = `Usage: npm run person -- list                       everybody, with mandates
       npm run person -- invite --id ID              an invitation for somebody who has lost theirs
       npm run person -- administrator --name NAME   a new administrator, with an invitation
       npm run person -- confirm --id ID             confirms a person's mandates when nobody of their side can;
                                                     the side's register says that it was done this way
Stop the server first.`

/** Stands in registers and invitations where a person's id would. */
const by = 'command line'

const known = async ({ people }: CouncilStore, id: string | undefined): Promise<string> => {
  if (id === undefined || !(await people.person(id))) throw new WrongRequest(`Nobody has the id ${id ?? ''}.\n${usage}`)
  return id
}

async function list({ people, mandates }: CouncilStore): Promise<string> {
  const given = await mandates.mandates()
  const lines = (await people.people()).map(({ id, name, administrator }) => {
    const own = given
      .filter(({ person }) => person === id)
      .map((each) => {
        const what = each.kind === 'own' ? each.office.role : `deputy of ${each.represents}`
        return `${each.partner} ${what} ${each.from}–${each.to ?? ''}${each.confirmed ? '' : ' (not confirmed)'}`
      })
    return [id, name, ...(administrator ? ['administrator'] : []), ...own].join('  ')
  })
  return lines.join('\n')
}

async function confirm({ mandates }: CouncilStore, person: string): Promise<string> {
  const waiting = (await mandates.mandates()).filter((each) => each.person === person && each.confirmed === null)
  const changes = waiting.map(({ id }) => ({ type: 'confirmed', mandate: id }) as const)
  await mandates.change(changes, by, Date.now())
  return `${changes.length} confirmed.`
}

async function addAdministrator({ people }: CouncilStore, name: string | undefined): Promise<string> {
  if (name === undefined || name.trim() === '') throw new WrongRequest(usage)
  const logins = new Set((await people.people()).map(({ login }) => login))
  const id = `p-${randomUUID()}`
  await people.addPerson({ id, name, login: loginFor(name, (login) => logins.has(login)), administrator: true })
  return id
}

async function run(action: string | undefined, { id, name }: { id?: string; name?: string }): Promise<string> {
  const config = readConfig(process.env)
  const chosen = await openChosen(config)
  if (!chosen) throw new WrongRequest('There is no council in the data folder yet: npm start sets one up.')
  const { file, close } = chosen
  const invite = async (person: string): Promise<string> =>
    invitationLink(
      { ...config, origin: originOf(config.origin, file.name) },
      await file.invitations.invite(person, by, Date.now(), Date.now() + invitationMs),
    )
  try {
    switch (action) {
      case 'list':
        return await list(file)
      case 'invite':
        return await invite(await known(file, id))
      case 'confirm':
        return await confirm(file, await known(file, id))
      case 'administrator':
        return await invite(await addAdministrator(file, name))
      default:
        throw new WrongRequest(usage)
    }
  } finally {
    await close()
  }
}

await runCommand(usage, 1, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { id: { type: 'string' }, name: { type: 'string' } },
  })
  console.log(await run(positionals[0], values))
  return 0
})
