import type { Norm } from '../../agreement.ts'

/** G5: motions that one side plans. */
export const motionNorms: readonly Norm[] = [
  {
    id: 'G5.1',
    lines: [584, 585],
    modality: 'obligation',
    title: { de: 'Vorhaben früh ankündigen', en: 'Announcing plans early' },
    text: {
      de: 'Wer einen Antrag plant, sagt es der anderen Fraktion früh. In Ausschüssen übernehmen das die Sprecherinnen und Sprecher. Das gilt für beide Seiten.',
      en: 'Whoever plans a motion tells the other group early on. In committees the spokespersons do so. This holds for both sides.',
    },
    interpretation: {
      de: 'Früh heißt: schon bei der Planung, nicht erst mit dem fertigen Text. Eine feste Zahl von Tagen gibt es nicht.',
      en: 'Early means while planning, not with the finished text. There is no fixed number of days.',
    },
  },
  {
    id: 'G5.2',
    lines: [585, 587],
    modality: 'obligation',
    title: { de: 'Erst sprechen, dann einreichen', en: 'Talk first, file later' },
    text: {
      de: 'Bevor ein Vorhaben öffentlich wird und bevor der Antrag im Rat oder im Ausschuss eingeht, klären beide Seiten, wie sie dazu stehen. Einigen müssen sie sich nicht.',
      en: 'Before a plan becomes public, and before the motion reaches the council or a committee, both sides settle where they stand on it. They need not agree.',
    },
    interpretation: {
      de: 'Es zählt, was zuerst kommt. Öffentlich ist ein Vorhaben auch durch Presse oder soziale Medien. Für Anträge dritter Fraktionen gilt das nicht.',
      en: 'Whichever comes first counts. Press and social media make a plan public, too. Motions of a third group are not meant.',
    },
  },
  {
    id: 'G5.3',
    lines: [587, 588],
    modality: 'aim',
    title: { de: 'Am besten gemeinsam', en: 'Preferably together' },
    text: {
      de: 'Das Ziel ist ein Antrag, den beide Partner zusammen stellen.',
      en: 'The aim is a motion that both partners table together.',
    },
    interpretation: {
      de: 'Kommt keiner zustande, darf jede Seite nach dem Gespräch allein einreichen. Für wesentliche gemeinsame Vorhaben gilt G2.2.',
      en: 'If there is none, either side may file alone after the talk. For essential common projects see G2.2.',
    },
  },
]
