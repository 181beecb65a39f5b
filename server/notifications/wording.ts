import type { Choices, News } from '../../db/notifications.ts'
import type { CouncilState } from '../../machines/council-state.ts'
import type { Role } from '../../machines/events.ts'
import { type NewsKind, newsKinds } from '../protocol/notifications.ts'

/** A message as it leaves. What it may say, subject line and push alike, is what the person chose; a line is never among it. */
export interface Message {
  readonly subject: string
  readonly lines: readonly string[]
  /** Path of the page that it is about. */
  readonly open: string
}

export type Language = 'de' | 'en'

const words = {
  de: {
    neutral: 'Es gibt Neues für Sie',
    seeThere: 'Näheres steht in Schulterschluss.',
    item: 'TOP',
    kinds: {
      yourTurn: 'Sie sind dran',
      partnerDissent: 'Dissens des Partners',
      lineChanged: 'Linie geändert',
      noticeReceived: 'Kenntnisgabe erhalten',
      deadlineNear: 'Frist naht',
    },
  },
  en: {
    neutral: 'There is something new for you',
    seeThere: 'You will find it in Schulterschluss.',
    item: 'Item',
    kinds: {
      yourTurn: 'It is your turn',
      partnerDissent: 'Dissent of the partner',
      lineChanged: 'Line changed',
      noticeReceived: 'Notice received',
      deadlineNear: 'Deadline near',
    },
  },
} as const satisfies Record<Language, { readonly kinds: Record<NewsKind, string> } & Record<string, unknown>>

export interface Wording {
  readonly state: CouncilState
  readonly says: Choices['says']
  readonly language: Language
  readonly role: Role
}

/** Words news; there must be some. Titles are read now, so that what was erased is gone. */
export function worded(news: readonly News[], { state, says, language, role }: Wording): Message {
  const t = words[language]
  if (says === 'nothing') return { subject: t.neutral, lines: [t.seeThere], open: '/' }
  const counts = countsOf(news).map(([kind, count]) => `${t.kinds[kind]}${count > 1 ? ` (${count})` : ''}`)
  const subject = counts.join(', ')
  const [first] = news
  const alone = first && news.every(({ thing }) => thing.id === first.thing.id) ? first.thing : undefined
  const open = alone ? pageOf(alone, role) : '/'
  if (says === 'kind') return { subject, lines: [`${subject}.`, t.seeThere], open }
  const inOrder = newsKinds.flatMap((kind) => news.filter((each) => each.kind === kind))
  const titled = inOrder.map(({ kind, thing }) => `${t.kinds[kind as NewsKind]}: ${titleOf(state, thing, t.item)}`)
  const [only] = titled
  return { subject: titled.length === 1 && only !== undefined ? only : subject, lines: [...new Set(titled)], open }
}

/** How many of each kind, the most urgent kind first. */
const countsOf = (news: readonly News[]): readonly (readonly [NewsKind, number])[] =>
  newsKinds
    .map((kind) => [kind, news.filter((each) => each.kind === kind).length] as const)
    .filter(([, count]) => count > 0)

function titleOf({ items, motions }: CouncilState, { kind, id }: News['thing'], item: string): string {
  if (kind === 'motion') return motions.get(id)?.context.title ?? '—'
  const found = items.get(id)?.context
  return found ? [found.number === null ? '' : `${item} ${found.number}`, found.title].filter(Boolean).join(' ') : '—'
}

function pageOf({ kind, id }: News['thing'], role: Role): string {
  if (kind === 'motion') return `/antragsvorhaben/${encodeURIComponent(id)}`
  return role === 'lead' || role === 'speaker' ? `/leitung/${encodeURIComponent(id)}` : '/'
}

const mailWords = {
  de: {
    open: 'Öffnen',
    why: 'Diese Nachricht haben Sie in Schulterschluss unter „Mein Konto“ bestellt.',
    leave: 'E-Mails abbestellen',
    trial: 'Probe',
    trialLine: 'So kommen Nachrichten bei Ihnen an.',
    confirm: 'Bitte bestätigen Sie Ihre Adresse',
    confirmLine:
      'Jemand möchte von Schulterschluss Nachrichten an diese Adresse bekommen. Wenn Sie das sind, öffnen Sie bitte binnen eines Tages diesen Link. Wenn nicht, brauchen Sie nichts zu tun.',
  },
  en: {
    open: 'Open',
    why: 'You asked for this message in Schulterschluss under “My account”.',
    leave: 'Stop these e-mails',
    trial: 'Trial',
    trialLine: 'This is how messages reach you.',
    confirm: 'Please confirm your address',
    confirmLine:
      'Somebody would like to get messages from Schulterschluss at this address. If it is you, please open this link within a day. If not, there is nothing to do.',
  },
} as const

/** The body of an e-mail. */
export function mailText({ lines, open }: Message, origin: string, leave: string, language: Language): string {
  const t = mailWords[language]
  return `${lines.join('\n')}\n\n${t.open}: ${origin}${open}\n\n-- \n${t.why}\n${t.leave}: ${leave}\n`
}

export const trialMessage = (language: Language): Message => ({
  subject: mailWords[language].trial,
  lines: [mailWords[language].trialLine],
  open: '/konto',
})

export const confirmMail = (link: string, language: Language): { readonly subject: string; readonly text: string } => ({
  subject: mailWords[language].confirm,
  text: `${mailWords[language].confirmLine}\n\n${link}\n`,
})
