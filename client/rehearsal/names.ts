import { agreement } from '../store.ts'
import { rehearsalText } from '../texts/rehearsal/page.ts'
import { sidesOf } from '../texts/sides.ts'
import { text } from '../texts/text.ts'
import { bodyName } from '../texts/why.ts'
import { actorNamed } from '../../machines/scenario/persons.ts'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import type { MeView } from '../../server/protocol/view.ts'

/** PARTNER.ROLE as people say it: the faction, and the office that somebody holds in it. */
export function personWords(signed: Agreement, name: string): string {
  const { partner, role, committees } = actorNamed(signed, name)
  const words = rehearsalText.value.screens
  const [, number] = name.split('#')
  const [committee] = committees
  const office = {
    lead: words.board,
    secretary: words.office,
    member: text.value.role.member,
    speaker: committee === undefined ? text.value.role.speaker : words.speaker(bodyName(agreement.value, committee)),
  }[role]
  const which = number === undefined ? '' : `, ${words.second(number)}`
  return `${sidesOf(signed).name(partner)}, ${office}${which}`
}

/** The same person as a screen knows who is looking. */
export function meNamed(signed: Agreement, name: string): MeView {
  const { partner, role, committees } = actorNamed(signed, name)
  return { person: name, name, partner, role, committees }
}
