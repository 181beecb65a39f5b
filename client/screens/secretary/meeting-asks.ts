import { agendaItems } from '../../agenda.ts'
import { agreement, known, serverNow } from '../../store.ts'
import { deskText } from '../../texts/secretary.ts'
import { text } from '../../texts/text.ts'
import { freshId } from './fresh-id.ts'
import { bodyOptions, originatorOptions } from './ask-options.ts'
import { instantOf, wallClock } from './moment.ts'
import { actOrSay } from './sending.tsx'
import { kinds } from './kinds.ts'
import type { Sent } from './acts.ts'
import type { Ask } from '../../components/ask-dialog.tsx'
import type { MeetingView } from '../../../server/protocol/view.ts'

/** The questions that go before an act on a meeting. */

const zone = (): string => agreement.value?.timeZone ?? 'Europe/Berlin'

/** Nothing to ask but whether it is meant. */
export function reasonFree(
  [title, does]: readonly [string, string],
  command: Sent,
  consequences: readonly string[] = [],
): Ask {
  const intro = [does, ...consequences].join(' ')
  return { title, intro, fields: [], submit: title, send: () => actOrSay(command) }
}

export function rescheduleAsk(meeting: MeetingView, command: Sent): Ask {
  const words = deskText.value
  return {
    title: words.act.reschedule[0],
    fields: [{ name: 'start', label: words.ask.start, kind: 'moment', value: wallClock(meeting.start, zone()) }],
    submit: words.act.reschedule[0],
    send: ({ start = '' }) => actOrSay({ ...command, start: instantOf(start, zone()) }),
  }
}

export function addMeetingAsk(onAdded: (id: string) => void): Ask {
  const { ask: words, act } = deskText.value
  const id = freshId('meeting')
  return {
    title: act.addMeeting[0],
    fields: [
      { name: 'body', label: words.body, kind: 'choice', options: bodyOptions(agreement.value, words.choose) },
      {
        name: 'start',
        label: words.start,
        kind: 'moment',
        value: `${wallClock(new Date(serverNow()).toISOString(), zone()).slice(0, 10)}T17:00`,
      },
      { name: 'name', label: words.name, kind: 'line', optional: true },
      { name: 'location', label: words.location, kind: 'line', optional: true },
    ],
    submit: words.send,
    send: async ({ body = '', start = '', name = '', location = '' }) => {
      const refused = await actOrSay({
        type: 'meeting.add',
        meeting: id,
        body,
        start: instantOf(start, zone()),
        ...(name.trim() === '' ? {} : { name: name.trim() }),
        ...(location.trim() === '' ? {} : { location: location.trim() }),
      })
      if (refused === null) onAdded(id)
      return refused
    },
  }
}

/** An item by hand, also as an urgent addition in the sitting. */
export function addItemAsk(meeting: MeetingView): Ask {
  const { ask: words, act } = deskText.value
  const agenda = agendaItems(known.value, meeting)
  const kind = text.value.kind
  return {
    title: act.addItem[0],
    fields: [
      { name: 'number', label: words.number, kind: 'line', optional: true },
      { name: 'title', label: words.title, kind: 'line' },
      {
        name: 'kind',
        label: words.kind,
        kind: 'choice',
        value: 'vorlage',
        options: kinds.map((value) => ({ value, label: kind[value] })),
      },
      {
        name: 'originator',
        label: words.originator,
        kind: 'choice',
        value: 'verwaltung',
        options: originatorOptions(agreement.value),
      },
      {
        name: 'after',
        label: words.after,
        kind: 'choice',
        optional: true,
        options: [
          { value: '', label: words.atEndOfPart },
          ...agenda.map((one) => ({ value: one.id, label: `${one.number ?? '–'} ${one.title}` })),
        ],
      },
      { name: 'section', label: words.section, kind: 'line', optional: true },
      { name: 'reference', label: words.reference, kind: 'line', optional: true },
      { name: 'public', label: words.public, kind: 'tick', value: 'yes', optional: true, hint: words.publicHint },
    ],
    submit: words.send,
    send: (answers) => {
      const given = Object.entries(answers).filter(([name, value]) => name !== 'public' && value.trim() !== '')
      const isPublic = answers['public'] === 'yes'
      const last = isPublic ? agenda.findLast((one) => one.public) : undefined
      return actOrSay({
        type: 'item.add',
        item: freshId('item'),
        meeting: meeting.id,
        ...(last ? { after: last.id } : {}),
        ...Object.fromEntries(given.map(([name, value]) => [name, value.trim()])),
        public: isPublic,
      })
    },
  }
}
