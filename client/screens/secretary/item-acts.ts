import { agreement } from '../../store.ts'
import { deskText } from '../../texts/secretary.ts'
import { text } from '../../texts/text.ts'
import { itemNumber } from '../../texts/why.ts'
import { actOf, present } from './acts.ts'
import { askFor } from './asking.ts'
import {
  abortAsk,
  adjournAsk,
  adjournRefusedAsk,
  amendAsk,
  classifyAsk,
  furtherBallotAsk,
  noteAsk,
  partAsk,
  reasonAsk,
  referAsk,
  textAsk,
} from './item-asks.ts'
import { act, sending } from './sending.tsx'
import { chosen, current, offerOf } from './desk.ts'
import { partsOf, wholeOf } from './family.ts'
import type { Act, Sent } from './acts.ts'
import type { ItemView, MeetingView } from '../../../server/protocol/view.ts'

/** What can be done with an item that is not in a vote, in the order of the desk. */

const send = (command: Sent): void => void act(command)

/** Calls an item; what was picked to look at gives way to it. For a part the whole that is called is left first (§3.6). */
export function callAct(item: ItemView | null, label: 'call' | 'callNext'): Act | null {
  const words = deskText.value.act[label]
  const said = item ? deskText.value.done.called(itemNumber(item)) : text.value.answer.done
  const whole = current.value
  const leave = whole && item?.parent === whole.id ? offerOf(whole, 'item.leave') : undefined
  const run = async (command: Sent): Promise<void> => {
    chosen.value = null
    if (leave?.open) {
      const left = await act({ type: 'item.leave', ...leave.send }, '')
      if (left.kind !== 'done') return
    }
    await act(command, said)
  }
  const call = actOf(item, 'item.call', { words, key: 'A', run: (command) => void run(command) })
  if (!call?.refusal || !item || !leave?.open || call.refusal.reason !== 'otherItemCalled') return call
  return { ...call, refusal: null, run: () => void run({ type: 'item.call', item: item.id }) }
}

/** A further ballot of an election in which nobody was elected, as an item of its own behind it (§ 50 Abs. 2 GO NRW). */
export function furtherBallotAct(item: ItemView, meeting: MeetingView): Act | null {
  const runs = meeting.state === 'running' || meeting.state === 'recess'
  const election = wholeOf(item) ?? item
  const waits = partsOf(election).some(
    ({ kind, outcomes, final }) => kind === 'wahl' && final === null && outcomes.length === 0,
  )
  if (item.kind !== 'wahl' || item.outcomes.at(-1)?.result !== 'rejected' || !runs || waits) return null
  const [label, does] = deskText.value.act.furtherBallot
  return {
    id: 'furtherBallot',
    key: 'W',
    label,
    does,
    refusal: null,
    busy: sending.value === 'item.add',
    run: () => askFor(furtherBallotAsk(election, meeting)),
  }
}

export function voteActs(item: ItemView): Act[] {
  const words = deskText.value.act
  const open = (mode: 'open' | 'rollcall' | 'secret') => (command: Sent) =>
    void act({ ...command, mode }, deskText.value.done.voting(itemNumber(item)))
  return present([
    actOf(item, 'vote.open', { id: 'vote.open.open', words: words.openVote, key: 'O', run: open('open') }),
    item.public
      ? actOf(item, 'vote.open', { id: 'vote.open.rollcall', words: words.rollCall, key: 'N', run: open('rollcall') })
      : null,
    actOf(item, 'vote.open', { id: 'vote.open.secret', words: words.secret, key: 'G', run: open('secret') }),
  ])
}

export function withoutVoteActs(item: ItemView): Act[] {
  const words = deskText.value.act
  return present([
    actOf(item, 'item.noted', {
      words: words.noted,
      key: 'K',
      run: (command) => askFor(reasonAsk(words.noted[0], command, true, deskText.value.ask.finalHint)),
    }),
    actOf(item, 'adjourn.carried', {
      words: words.adjourn,
      key: 'T',
      run: (command) => askFor(adjournAsk(item, command)),
    }),
    actOf(item, 'adjourn.refused', {
      words: words.adjournRefused,
      run: (command) => askFor(adjournRefusedAsk(command, agreement.value)),
    }),
    actOf(item, 'item.refer', { words: words.refer, run: (command) => askFor(referAsk(command, agreement.value)) }),
    actOf(item, 'item.leave', { words: words.leave, key: 'V', run: send }),
    actOf(item, 'agenda.remove', {
      words: words.remove,
      run: (command) => askFor(reasonAsk(words.remove[0], command, true)),
    }),
    actOf(item, 'item.withdraw', {
      words: words.withdraw,
      run: (command) => askFor(reasonAsk(words.withdraw[0], command, true, deskText.value.ask.finalHint)),
    }),
  ])
}

export function textActs(item: ItemView): Act[] {
  const words = deskText.value.act
  return present([
    actOf(item, 'item.amend', { words: words.amend, run: (command) => askFor(amendAsk(command, agreement.value)) }),
    actOf(item, 'item.part', { words: words.part, run: (command) => askFor(partAsk(item, command)) }),
    actOf(item, 'text.change', { words: words.text, run: (command) => askFor(textAsk(command)) }),
    actOf(item, 'classify.propose', { words: words.classify, run: (command) => askFor(classifyAsk(item, command)) }),
    actOf(item, 'note.internal', { words: words.note, run: (command) => askFor(noteAsk(command)) }),
  ])
}

export const confirmAct = (item: ItemView): Act | null =>
  actOf(item, 'outcome.confirm', { words: deskText.value.act.confirm, key: 'B', run: send })

export const abortAct = (item: ItemView): Act | null =>
  actOf(item, 'vote.abort', {
    words: [deskText.value.vote.abort, ''],
    run: (command) => askFor(abortAsk(command)),
  })
