import { meetingsInOrder } from '../../agenda.ts'
import { known } from '../../store.ts'
import { say } from '../../texts/language.ts'
import { deskText } from '../../texts/secretary.ts'
import { sidesOf } from '../../texts/sides.ts'
import { text } from '../../texts/text.ts'
import { agreement } from '../../store.ts'
import { meetingWords } from '../../texts/why.ts'
import { bodyOptions, originatorOptions } from './ask-options.ts'
import { freshId } from './fresh-id.ts'
import { actOrSay } from './sending.tsx'
import type { Sent } from './acts.ts'
import type { Ask } from '../../components/ask-dialog.tsx'
import type { Option } from '../../components/ask-field.tsx'
import type { Agreement } from '../../../machines/agreements/agreement.ts'
import type { ItemView, MeetingView } from '../../../server/protocol/view.ts'

/** The questions that go before an act on an item. */

type Answers = Parameters<Ask['send']>[0]

/** Fields that were answered, without those left empty. */
const filled = (answers: Answers, ...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (answers[name]?.trim() ? [[name, answers[name].trim()]] : [])))

export function reasonAsk(title: string, command: Sent, optional: boolean, intro?: string): Ask {
  const words = deskText.value.ask
  return {
    title,
    ...(intro === undefined ? {} : { intro }),
    fields: [{ name: 'reason', label: words.reason, kind: 'line', optional }],
    submit: title,
    send: (answers) => actOrSay({ ...command, ...filled(answers, 'reason') }),
  }
}

export function abortAsk(command: Sent): Ask {
  const words = deskText.value.ask
  return {
    title: words.abort,
    intro: words.abortWhy,
    fields: [{ name: 'reason', label: words.reason, kind: 'line', value: words.abortSuggestion }],
    submit: words.abort,
    send: (answers) => actOrSay({ ...command, ...filled(answers, 'reason') }),
  }
}

/** The basis is the server's proposal; the secretary may know better. */
export function adjournAsk(item: ItemView, command: Sent): Ask {
  const words = deskText.value.ask
  const later = meetingsInOrder(known.value.meetings.values()).filter(
    ({ id, state }) => id !== item.meeting && (state === 'planned' || state === 'invited'),
  )
  return {
    title: deskText.value.act.adjourn[0],
    fields: [
      {
        name: 'basis',
        label: words.basis,
        kind: 'radios',
        value: typeof command['basis'] === 'string' ? command['basis'] : 'third',
        options: [
          { value: 'agreement', label: words.basisAgreement, hint: words.basisAgreementHint },
          { value: 'mutual', label: words.basisMutual, hint: words.basisMutualHint },
          { value: 'third', label: words.basisThird, hint: words.basisThirdHint },
        ],
      },
      {
        name: 'to',
        label: words.target,
        kind: 'choice',
        optional: true,
        options: [
          { value: '', label: words.nextCouncil },
          ...later.map((one) => ({ value: one.id, label: meetingWords(agreement.value, one) })),
        ],
      },
    ],
    submit: deskText.value.act.adjourn[0],
    send: (answers) => actOrSay({ ...command, ...filled(answers, 'basis', 'to') }),
  }
}

export function adjournRefusedAsk(command: Sent, from: Agreement | null): Ask {
  const { ask: words, positionLong, act } = deskText.value
  const options: Option[] = [
    { value: '', label: words.notNoted },
    ...(['yes', 'no', 'abstain', 'mixed'] as const).map((value) => ({ value, label: positionLong[value] })),
  ]
  const partners = from?.partners ?? []
  return {
    title: act.adjournRefused[0],
    fields: partners.map(({ id }) => ({
      name: id,
      label: words.positionOf(sidesOf(from).name(id)),
      kind: 'choice',
      optional: true,
      options,
    })),
    submit: act.adjournRefused[0],
    send: (answers) => {
      const positions = filled(answers, ...partners.map(({ id }) => id))
      return actOrSay(Object.keys(positions).length === 0 ? command : { ...command, positions })
    },
  }
}

export function referAsk(command: Sent, from: Agreement | null): Ask {
  const words = deskText.value.ask
  return {
    title: deskText.value.act.refer[0],
    fields: [{ name: 'body', label: words.body, kind: 'choice', options: bodyOptions(from, words.choose) }],
    submit: deskText.value.act.refer[0],
    send: (answers) => actOrSay({ ...command, ...filled(answers, 'body') }),
  }
}

export function amendAsk(command: Sent, from: Agreement | null): Ask {
  const words = deskText.value.ask
  return {
    title: deskText.value.act.amend[0],
    fields: [
      { name: 'title', label: words.title, kind: 'line' },
      {
        name: 'originator',
        label: words.originator,
        kind: 'choice',
        value: 'dritte',
        options: originatorOptions(from),
      },
    ],
    submit: words.send,
    send: (answers) => actOrSay({ ...command, part: freshId('item'), ...filled(answers, 'title', 'originator') }),
  }
}

export function partAsk(item: ItemView, command: Sent): Ask {
  const words = deskText.value.ask
  return {
    title: deskText.value.act.part[0],
    fields: [
      {
        name: 'number',
        label: words.number,
        kind: 'line',
        value: `${item.number ?? ''}.${String(item.children.length + 1)}`,
      },
      { name: 'title', label: words.title, kind: 'line' },
      { name: 'sameText', label: words.sameText, kind: 'tick', value: 'yes', optional: true, hint: words.sameTextHint },
    ],
    submit: words.send,
    send: (answers) =>
      actOrSay({
        ...command,
        part: freshId('item'),
        ...filled(answers, 'number', 'title'),
        sameText: answers['sameText'] === 'yes',
      }),
  }
}

/** The ballot that follows one in which nobody was elected: as public as the election, and for its own line. */
export function furtherBallotAsk(election: ItemView, meeting: MeetingView): Ask {
  const words = deskText.value.ask
  const ballot = election.children.length + 2
  return {
    title: deskText.value.act.furtherBallot[0],
    intro: words.furtherBallotIntro,
    fields: [
      { name: 'number', label: words.number, kind: 'line', value: `${election.number ?? ''}.${String(ballot)}` },
      { name: 'title', label: words.title, kind: 'line', value: words.ballotTitle(election.title, ballot) },
    ],
    submit: words.send,
    send: (answers) =>
      actOrSay({
        type: 'item.add',
        item: freshId('item'),
        parent: election.id,
        meeting: meeting.id,
        after: election.children.at(-1) ?? election.id,
        kind: 'wahl',
        originator: election.originator,
        public: election.public,
        ...(election.section === null ? {} : { section: election.section }),
        ...filled(answers, 'number', 'title'),
      }),
  }
}

export function textAsk(command: Sent): Ask {
  const words = deskText.value.ask
  return {
    title: deskText.value.act.text[0],
    intro: deskText.value.act.text[1],
    fields: [
      { name: 'note', label: words.versionNote, kind: 'long' },
      { name: 'wording', label: words.wording, kind: 'long', optional: true },
      { name: 'editorial', label: words.editorial, kind: 'tick', optional: true, hint: words.editorialHint },
    ],
    submit: words.send,
    send: (answers) =>
      actOrSay({
        ...command,
        ...filled(answers, 'note'),
        ...filled(answers, 'wording'),
        ...(answers['editorial'] === 'yes' ? { editorial: true } : {}),
      }),
  }
}

export function classifyAsk(item: ItemView, command: Sent): Ask {
  const { ask: words, class: classes, act } = deskText.value
  const finance = text.value.finance
  return {
    title: act.classify[0],
    intro: item.suggestion ? say(item.suggestion.reason) : act.classify[1],
    fields: [
      {
        name: 'value',
        label: words.value,
        kind: 'radios',
        value: item.suggestion?.value ?? 'covered',
        options: (['covered', 'notCovered', 'resolution'] as const).map((value) => ({ value, label: classes[value] })),
      },
      {
        name: 'finance',
        label: words.finance,
        kind: 'choice',
        value: item.suggestion?.finance ?? 'none',
        options: (['none', 'relevant', 'core'] as const).map((value) => ({ value, label: finance[value] })),
      },
      { name: 'reason', label: words.reason, kind: 'line', optional: true },
    ],
    submit: words.send,
    send: (answers) => actOrSay({ ...command, ...filled(answers, 'value', 'finance', 'reason') }),
  }
}

export function noteAsk(command: Sent): Ask {
  const words = deskText.value.ask
  return {
    title: deskText.value.act.note[0],
    intro: deskText.value.act.note[1],
    fields: [{ name: 'text', label: words.text, kind: 'long' }],
    submit: words.send,
    send: (answers) => actOrSay({ ...command, ...filled(answers, 'text') }),
  }
}
