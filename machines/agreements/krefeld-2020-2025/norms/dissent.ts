import type { Norm } from '../../agreement.ts'

/** G6: dissent, adjournment, release. */
export const dissentNorms: readonly Norm[] = [
  {
    id: 'G6.1',
    lines: [590, 590],
    modality: 'obligation',
    title: { de: 'Bei Dissens sprechen die Vorstände', en: 'On dissent the boards talk' },
    text: {
      de: 'Sind sich die Fraktionen nicht einig, erarbeiten ihre beiden Vorstände eine gemeinsame Position.',
      en: 'If the groups do not agree, their two boards work out a common position.',
    },
    interpretation: {
      de: 'Dissens kann angezeigt werden, bis die Abstimmung eröffnet ist. Gescheitert ist das Gespräch, wenn alle Vorstände es erklären, oder einer, wenn der andere nicht zu erreichen ist.',
      en: 'Dissent may be flagged until the vote is opened. The talk has failed once all boards say so, or one of them if the other cannot be reached.',
    },
  },
  {
    id: 'G6.2',
    lines: [590, 593],
    modality: 'permission',
    title: { de: 'Eine Vertagung auf Wunsch', en: 'One adjournment on request' },
    text: {
      de: 'Einigen sich die Vorstände nicht, genügt der Wunsch eines Partners: Der Punkt geht dann zunächst in die nächste Ratssitzung. Der andere Partner trägt das mit.',
      en: 'If the boards do not agree, the wish of one partner is enough: the item then goes to the next council meeting first. The other partner supports this.',
    },
    interpretation: {
      de: 'Je Streit einmal. Eine weitere Vertagung nur einvernehmlich. Schweigen ist kein Verzicht: Verzichten müssen alle Partner ausdrücklich.',
      en: 'Once in each dispute. A further adjournment only by mutual consent. Silence is no waiver: all partners must waive expressly.',
    },
  },
  {
    id: 'G6.3',
    lines: [592, 593],
    modality: 'obligation',
    title: { de: 'Die Zeit dient der Einigung', en: 'The time is for reaching agreement' },
    text: {
      de: 'Die Zeit bis dahin nutzen die Partner, um doch noch zueinanderzufinden.',
      en: 'The partners use the time until then to come together after all.',
    },
    interpretation: {
      de: 'Fällt die Ratssitzung aus, rückt die nächste nach. Kommt der Punkt mit neuem Text zurück, bleibt die Vertagung verbraucht.',
      en: 'If the council meeting is cancelled, the one after it takes its place. If the item returns with a new text, the adjournment stays used.',
    },
  },
  {
    id: 'G6.4',
    lines: [593, 594],
    modality: 'obligation',
    title: { de: 'Über eine Freigabe beraten', en: 'Deliberating on a release' },
    text: {
      de: 'Scheitert die Einigung auch danach, beraten die Fraktionen selbst, ob sie die Abstimmung freigeben. Sie müssen beraten, nicht freigeben.',
      en: 'If agreement fails even then, the groups themselves deliberate whether to release the vote. They must deliberate, not release.',
    },
    interpretation: {
      de: 'Freigegeben ist erst, wenn jede Fraktion mit Datum und Begründung zugestimmt hat. Bis dahin gibt es keine Linie und keine Freigabe.',
      en: 'The vote is released only once every group has consented with date and reason. Until then there is no line and no release.',
    },
  },
  {
    id: 'G6.5',
    lines: [594, 597],
    modality: 'obligation',
    title: { de: 'Freigabe nur als Ausnahme', en: 'Release only as an exception' },
    text: {
      de: 'Freigegeben wird nur ausnahmsweise, erst recht, wenn ein Punkt Geld kostet oder bringt. So bleibt gesichert, dass beide über den Haushalt gleich abstimmen.',
      en: 'A vote is released only by way of exception, all the more so where money is involved. This keeps it safe that both vote alike on the budget.',
    },
    interpretation: {
      de: 'Bei finanzwirksamen Punkten äußert sich jede Fraktion auch zu den Folgen für den Haushalt, und ihr Vorstand stimmt zu. Geht es um den Haushalt selbst, bestätigt sie das ausdrücklich.',
      en: 'On items with financial effect every group also states what it means for the budget, and its board consents. Where it is the budget itself, the group acknowledges that expressly.',
    },
  },
  {
    id: 'G6.6',
    lines: [597, 598],
    modality: 'scope',
    title: { de: 'Ausnahme auch sonst', en: 'An exception elsewhere, too' },
    text: {
      de: 'Genauso zurückhaltend sind die Partner bei jedem anderen Punkt, den der Rat selbst entscheidet, auch wenn er nichts kostet.',
      en: 'The partners are just as sparing on every other item that the council itself decides, even if it costs nothing.',
    },
    interpretation: {
      de: 'Deshalb wird jede Freigabe begründet.',
      en: 'That is why every release is given a reason.',
    },
  },
]
