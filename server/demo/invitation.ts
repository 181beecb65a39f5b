import type { Agreement } from '../../machines/agreements/agreement.ts'
import { agreementIds } from '../../machines/agreements/registry.ts'
import type { Role } from '../../machines/events.ts'
import type { Demo } from './council.ts'

const roles: Record<Role, string> = {
  lead: 'Fraktionsvorsitz',
  speaker: 'Sprecher*in',
  member: 'Ratsmitglied',
  secretary: 'Schriftführung',
}

/**
 * What the demo prints: a link for every persona. Each has a host name of its own below `localhost`, so that three
 * windows of one browser are three people: cookies belong to a host.
 */
export function invitation(agreement: Agreement, people: Demo['people'], port: number, host: string): string {
  const loopback = host === '127.0.0.1' || host === 'localhost' || host === '::1'
  const lines = agreement.partners.flatMap((partner) => [
    '',
    partner.name.de,
    ...people
      .filter(({ persona }) => persona.actor.partner === partner.id)
      .map(({ persona: { name, actor }, token }) => {
        const at = loopback ? `${actor.person}.localhost` : host
        return `  ${`${roles[actor.role]} ${actor.committees.join(', ')}`.trim().padEnd(18)} ${name.padEnd(18)} http://${at}:${port}/a/${token}`
      }),
  ])
  const chosen = agreement.id === agreementIds()[0] ? '' : `--agreement ${agreement.id} `
  return `
Schulterschluss: eine frei erfundene Ratssitzung, ${agreement.council.de}. Alle Personen und Positionen sind Beispieldaten.
${lines.join('\n')}

Öffnen Sie drei Links in drei Fenstern: Fraktionsvorsitz, Ratsmitglied, Schriftführung. Zeigen Sie einen Dissens an und sehen Sie aufs Telefon.
Open three links in three windows: a lead, a member, a secretary. Flag a dissent and watch the phone.
${loopback ? `Without *.localhost (Safari): http://${host}:${port}/a/… with the same token, one person for each browser profile.\n` : ''}
Anhalten: Strg+C. Von vorn: npm run demo -- ${chosen}--reset
`
}
