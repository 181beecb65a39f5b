import type { Norm } from '../../agreement.ts'

/** G1 to G4: the cooperation, what it covers, and voting alike. */
export const votingNorms: readonly Norm[] = [
  {
    id: 'G1.1',
    lines: [569, 571],
    modality: 'obligation',
    title: { de: 'Vertrauensvoll zusammenarbeiten', en: 'Working together in trust' },
    text: {
      de: 'Die beiden Fraktionen haben ein dauerhaftes Miteinander verabredet, das auf Vertrauen beruht: im Rat und überall sonst, wo die Stadt berät.',
      en: 'The two groups have agreed to work together throughout, and on the basis of trust: in the council and wherever else the city deliberates.',
    },
    interpretation: {
      de: 'Interne Notizen einer Fraktion bekommt die andere nie zu sehen.',
      en: 'Internal notes of one group are never shown to the other.',
    },
  },
  {
    id: 'G1.2',
    lines: [571, 571],
    modality: 'scope',
    title: { de: 'Für eine Wahlperiode', en: 'For one term' },
    text: {
      de: 'Die Verabredung gilt für eine Wahlperiode, die von 2020 bis 2025.',
      en: 'The agreement holds for one council term, that of 2020 to 2025.',
    },
    interpretation: {
      de: 'Gerechnet vom 1. November 2020 bis zum 31. Oktober 2025. Danach gibt es keine Linie mehr, und was noch offen ist, verfällt.',
      en: 'Counted from 1 November 2020 to 31 October 2025. After that there is no line, and whatever is still open lapses.',
    },
  },
  {
    id: 'G2.1',
    lines: [573, 574],
    modality: 'scope',
    title: { de: 'Was der Rat selbst entscheidet', en: 'What the council itself decides' },
    text: {
      de: 'In der Regel erfasst die Zusammenarbeit jeden Punkt, über den der Rat selbst zu entscheiden hat. Das lässt Raum für Ausnahmen.',
      en: 'As a rule the cooperation covers every item that is for the council itself to decide. That leaves room for exceptions.',
    },
    interpretation: {
      de: 'Ob ein Punkt erfasst ist, bestätigen alle Partner. Ist er es nicht, gibt es keine Linie, aber auch keine Freigabe; freiwillig dürfen die Partner eine Linie vereinbaren.',
      en: 'All partners confirm whether an item is covered. If it is not, there is no line, but no release either; the partners may agree a line voluntarily.',
    },
  },
  {
    id: 'G2.2',
    lines: [574, 575],
    modality: 'obligation',
    title: { de: 'Wesentliches gemeinsam beantragen', en: 'Joint motions for what is essential' },
    text: {
      de: 'Wesentliche Vorhaben und Ziele, die beide teilen, setzen die Partner mit Anträgen um, die sie zusammen stellen.',
      en: 'Essential goals and projects that both share are carried out through motions that the partners table together.',
    },
    interpretation: {
      de: 'Ob ein Vorhaben wesentlich ist, wird bei der Planung festgehalten; es genügt, dass eine Seite es so sieht. Allein einreichen kann man es dann nur, wenn jeder andere Partner zustimmt.',
      en: 'Whether a project is essential is recorded when it is planned; it is enough that one side sees it so. It can then be filed alone only if every other partner consents.',
    },
  },
  {
    id: 'G3.1',
    lines: [577, 578],
    modality: 'obligation',
    title: { de: 'Positionen rechtzeitig abstimmen', en: 'Coordinating positions in good time' },
    text: {
      de: 'Vor jeder Sitzung klären die Fraktionen, in Ausschüssen deren Mitglieder, ihre Positionen so früh, dass es die Abstimmung noch beeinflussen kann.',
      en: 'Before every meeting the groups, or in committees their members there, settle their positions early enough for it to influence the vote.',
    },
    interpretation: {
      de: 'Eine Linie steht, sobald alle Partner sie für dieselbe Textfassung bestätigt haben. Ein neuer Text oder ein Widerruf hebt sie auf. Feste Tagesfristen gibt es nicht.',
      en: 'A line stands once all partners have confirmed it for the same version of the text. A new text or a withdrawal voids it. There is no fixed number of days.',
    },
  },
  {
    id: 'G4.1',
    lines: [580, 582],
    modality: 'obligation',
    title: { de: 'Den Haushalt einheitlich', en: 'Voting alike on the budget' },
    text: {
      de: 'Über den Haushaltsplan und alles, was ihm beiliegt, stimmen beide Fraktionen gleich ab.',
      en: 'On the budget and everything annexed to it, both groups vote the same way.',
    },
    interpretation: {
      de: 'Gleich stimmen die Fraktionen, nicht die einzelnen Mitglieder: Das Mandat bleibt frei. Enthalten sich beide, ist auch das einheitlich.',
      en: 'It is the groups that vote alike, not each member: the mandate remains free. If both abstain, that is voting alike, too.',
    },
  },
  {
    id: 'G4.2',
    lines: [580, 582],
    modality: 'obligation',
    title: { de: 'Gebührensatzungen einheitlich', en: 'Voting alike on fee statutes' },
    text: {
      de: 'Auch bei jeder Satzung, die Gebühren festlegt, stimmen beide Fraktionen gleich ab.',
      en: 'On every statute that sets fees, too, both groups vote the same way.',
    },
  },
  {
    id: 'G4.3',
    lines: [580, 582],
    modality: 'obligation',
    title: { de: 'Einheitlich abstimmen', en: 'Voting alike' },
    text: {
      de: 'Bei jedem anderen Punkt, den der Rat selbst entscheidet, stimmen beide Fraktionen ebenfalls gleich ab. Wer den Antrag gestellt hat, spielt keine Rolle.',
      en: 'On every other item that the council itself decides, both groups likewise vote the same way. Who tabled the motion makes no difference.',
    },
    interpretation: {
      de: 'Eine Linie gilt für Ausschuss und Rat, solange der Text derselbe bleibt. Über einen Änderungsantrag wird eine eigene Linie vereinbart.',
      en: 'One line holds for committee and council for as long as the text stays the same. An amendment gets a line of its own.',
    },
  },
]
