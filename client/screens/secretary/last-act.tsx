import { Button } from '../../components/button.tsx'
import { KeyCap } from '../../components/key-cap.tsx'
import { known } from '../../store.ts'
import { deskText } from '../../texts/secretary.ts'
import { itemNumber } from '../../texts/why.ts'
import { mendAgenda } from './agenda/send.ts'
import { offerOf } from './desk.ts'
import { abortAct } from './item-acts.ts'
import { act, lastDone } from './sending.tsx'
import { lettersOn, useShortcuts } from './shortcuts.ts'
import type { ItemView, MeetingView } from '../../../server/protocol/view.ts'

/** The ordinary event that answers another: what was done stays in the log, and so does that it was taken back. */
const answers = {
  'item.call': 'item.leave',
  'item.leave': 'item.call',
  'meeting.recess': 'meeting.resume',
  'meeting.resume': 'meeting.recess',
} as const

/** What was done last and the way back, for as long as the rules have one. */
export function LastAct({ meeting }: { readonly meeting: MeetingView }) {
  const t = deskText.value.back
  const way = wayBack(meeting)
  useShortcuts('back', way ? [{ key: 'Z', label: t.key, run: way.run }] : [])
  return (
    <p class="desk-last">
      {way ? (
        <>
          <span>{way.said}</span>
          <Button look="quiet" onPress={way.run}>
            <span>{t.key}</span> {lettersOn.value ? <KeyCap label="Z" /> : null}
          </Button>
        </>
      ) : null}
    </p>
  )
}

interface WayBack {
  readonly said: string
  readonly run: () => void
}

function wayBack(meeting: MeetingView): WayBack | null {
  const last = lastDone.value
  if (!last) return null
  const { command, before } = last
  const { last: words, done } = deskText.value.back
  const item = typeof command['item'] === 'string' ? known.value.items.get(command['item']) : undefined
  const name = item ? itemNumber(item) : ''
  const { type } = command
  if (type === 'vote.open') {
    const abort = item ? abortAct(item) : null
    return abort && abort.refusal === null ? { said: words[type](name), run: abort.run } : null
  }
  if (type === 'agenda.remove') {
    if (!item || item.final !== null || item.proceedings !== 'pool') return null
    return { said: words[type](name), run: () => void putBack(item, meeting, before) }
  }
  if (!(type in answers)) return null
  const taken = type as keyof typeof answers
  const thing = item ?? (command['meeting'] === meeting.id ? meeting : null)
  const offer = offerOf(thing, answers[taken])
  if (!offer?.open) return null
  return { said: words[taken](name), run: () => void act({ type: answers[taken], ...offer.send }, done) }
}

/** Where it stood, or at the end where nothing of before stands there any more. */
async function putBack(item: ItemView, meeting: MeetingView, before: readonly string[]): Promise<void> {
  const after = before.slice(0, before.indexOf(item.id)).findLast((id) => meeting.agenda.includes(id))
  const command = {
    type: 'agenda.place',
    item: item.id,
    meeting: meeting.id,
    ...(after === undefined ? {} : { after }),
  }
  const mended = await mendAgenda([command], deskText.value.back.done)
  if (mended.ok) lastDone.value = null
}
