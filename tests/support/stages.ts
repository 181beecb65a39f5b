import type { CoordinationState } from '../../machines/item/states.ts'
import type { ClassValue, Finance, Vote } from '../../machines/vocabulary.ts'
import { Council } from './council.ts'

/** Ways to bring an item where a test needs it. Each is a story that people could tell. */

/** One council item `a` on `rat-feb`, which is in session; `rat-mar` is planned. */
export const sittingWith = (
  fields: Parameters<Council['item']>[1] = {},
  council: Council = new Council(),
  body = 'rat',
): Council =>
  council
    .meeting('rat-feb', body)
    .meeting('rat-mar', 'rat', '2021-03-18T17:00:00+01:00')
    .item('a', { meeting: 'rat-feb', ...fields })
    .sitting('rat-feb')

/** Proposed by the first partner's lead, confirmed by all the others. */
export function classified(council: Council, item: string, value: ClassValue = 'covered', finance: Finance = 'none') {
  const [first, ...others] = council.partners
  council.does(`${first ?? ''}.lead`, { type: 'classify.propose', item, value, finance })
  for (const partner of others) council.does(`${partner}.lead`, { type: 'classify.confirm', item, value })
  return council
}

export function agreed(council: Council, item: string, vote: Exclude<Vote, 'nominee'> = 'yes'): Council {
  const { version } = council.get(item).context
  const [first, ...others] = council.partners
  council.does(`${first ?? ''}.lead`, { type: 'line.propose', item, vote, version })
  for (const partner of others) council.does(`${partner}.lead`, { type: 'line.confirm', item, vote, version })
  return council
}

export function consents(council: Council, item: string): Council {
  return council.all({
    type: 'release.consent',
    item,
    version: council.get(item).context.version,
    decidedOn: '2021-02-01',
    form: 'meeting',
    justification: 'Beide Fraktionen sehen es verschieden.',
    financeStatement: 'Ohne Wirkung auf den Haushalt.',
    board: true,
    acknowledgeBudget: true,
  })
}

/** Brings an item that stands in `open` to the state named; the class is confirmed as covered if it is not yet. */
export function bring(council: Council, item: string, to: CoordinationState): Council {
  const lead = `${council.partners[0] ?? ''}.lead`
  const { version } = council.get(item).context
  if (!council.get(item).context.cls.confirmed) classified(council, item)
  if (to === 'open') return council
  if (to === 'proposed') return council.does(lead, { type: 'line.propose', item, vote: 'yes', version })
  if (to === 'agreed') return agreed(council, item)
  council.does(lead, { type: 'dissent.flag', item })
  if (to === 'boards') return council
  council.all({ type: 'consensus.fail', item })
  if (to === 'persisting') return council
  if (to === 'adjournmentPending' || to === 'adjourned') {
    council.does(lead, { type: 'adjourn.request', item })
    if (to === 'adjourned') council.does(council.office, { type: 'adjourn.carried', item, basis: 'agreement' })
    return council
  }
  council.all({ type: 'adjourn.waive', item }).does(lead, { type: 'release.open', item })
  if (to === 'noRelease') council.does(lead, { type: 'release.refuse', item })
  return to === 'released' ? consents(council, item) : council
}

/** An item `a` in this state of coordination, on the agenda of a council in session. */
export const itemIn = (to: CoordinationState): Council => bring(sittingWith(), 'a', to)
