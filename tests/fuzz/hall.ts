import v8 from 'node:v8'
import vm from 'node:vm'
import { audit } from '../../server/evidence/audit.ts'
import { agreementOfRulebook } from '../../server/agreement-of-rulebook.ts'
import { agenda, agreedYes } from '../server/support/agenda.ts'
import { type House, newHouse } from '../server/support/house.ts'
import type { AppOptions } from '../../server/app-options.ts'

/** What no socket and no answer of these people may ever hold. */
export const secrets = {
  'Geheime Notiz der Grünen': (who: string) => !who.startsWith('gruene.'),
  'Geheimer Plan der Grünen': (who: string) => !who.startsWith('gruene.'),
  'Vertrauliches Grundstück': (who: string) => who.endsWith('.member') || who === 'admin' || who === 'nobody',
} as const

/** Once an office has put it on the council's own agenda, everybody may see it, members too (RULES 3.6). */
const beforeTheCouncil = /"title":"Vertrauliches Grundstück"[^{}]*"station":\{"body":"rat"/gu

export function leaked(who: string, text: string): string | undefined {
  const rest = text.replaceAll(beforeTheCouncil, '')
  return Object.entries(secrets).find(([secret, keptFrom]) => keptFrom(who) && rest.includes(secret))?.[0]
}

const limitless = { burst: 1e9, perSecond: 1e9 }

/** A real server with a council in it that has something to hide. */
export async function hall(options: Partial<AppOptions> = {}): Promise<House> {
  const house = await newHouse({
    limits: {
      connection: limitless,
      person: limitless,
      requestsPerMinute: 1e9,
      upgradesPerMinute: 1e9,
      socketsPerPerson: 200,
    },
    ...options,
  })
  const secretary = await house.screen('spd.secretary')
  await agenda(secretary)
  secretary.close()
  const plan = {
    originator: 'gruene',
    kind: 'motion',
    target: 'rat',
    title: 'Geheimer Plan der Grünen',
    essential: false,
  }
  const own = { originator: 'spd', kind: 'motion', target: 'rat', title: 'Radweg', essential: false }
  for (const [who, command] of [
    ...agreedYes('b'),
    ['gruene.lead', { type: 'note.internal', item: 'a', text: 'Geheime Notiz der Grünen' }],
    ['gruene.lead', { type: 'motion.add', motion: 'gruene:geheim', ...plan }],
    ['spd.lead', { type: 'motion.add', motion: 'spd:m', ...own }],
  ] as const) {
    const screen = await house.screen(who)
    const answer = await screen.command(command)
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    screen.close()
  }
  return house
}

/** What `npm run verify` says of the file beside the running server; undefined when all is sound. */
export async function unsound({ file }: House): Promise<string | undefined> {
  const { fault, log } = await audit(file.path, { agreementOf: agreementOfRulebook })
  return fault ? `${fault.in} ${String(fault.number)}: ${fault.explanation}` : log ? undefined : 'nothing was looked at'
}

/** Bytes in use once all that nobody holds is gone. */
export function held(): number {
  v8.setFlagsFromString('--expose-gc')
  ;(vm.runInNewContext('gc') as () => void)()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
