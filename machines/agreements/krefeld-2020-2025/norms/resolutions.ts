import type { Norm } from '../../agreement.ts'

/** G7: resolutions. */
export const resolutionNorms: readonly Norm[] = [
  {
    id: 'G7.1',
    lines: [600, 601],
    modality: 'scope',
    title: { de: 'Resolutionen gehören nicht dazu', en: 'Resolutions are not part of it' },
    text: {
      de: 'Resolutionen bleiben außerhalb der Zusammenarbeit. Gedacht ist vor allem an solche, mit denen sich der Rat an Land, Bund oder andere Ebenen wendet.',
      en: 'Resolutions stay outside the cooperation. Those by which the council turns to the state, the federation or other levels are meant above all.',
    },
    interpretation: {
      de: 'Alle Partner bestätigen, dass es eine Resolution ist. Solange das strittig ist, ist die Abstimmung nicht frei. Was sich auf die Finanzen auswirkt, ist keine Resolution.',
      en: 'All partners confirm that it is a resolution. While this is disputed, the vote is not free. What affects the finances is not a resolution.',
    },
  },
  {
    id: 'G7.2',
    lines: [601, 602],
    modality: 'obligation',
    title: { de: 'Resolutionen vorher zeigen', en: 'Showing resolutions beforehand' },
    text: {
      de: 'Wer eine Resolution plant, zeigt sie dem Partner, bevor sie öffentlich wird und bevor sie beim Rat eingeht. Zustimmen muss der Partner nicht.',
      en: 'Whoever plans a resolution shows it to the partner before it becomes public and before it reaches the council. The partner need not consent.',
    },
    interpretation: {
      de: 'Das gilt auch, wenn die Resolution zuerst in einen Ausschuss geht.',
      en: 'This holds even if the resolution goes to a committee first.',
    },
  },
  {
    id: 'G7.3',
    lines: [602, 604],
    modality: 'obligation',
    title: { de: 'Bei Resolutionen frei', en: 'Free on resolutions' },
    text: {
      de: 'Über Resolutionen stimmt jede Fraktion ab, wie sie es für richtig hält. Der anderen ist sie dabei nichts schuldig.',
      en: 'On resolutions each group votes as it thinks right. It owes the other nothing in this.',
    },
    interpretation: {
      de: 'Das gilt für jede Resolution, auch die einer dritten Fraktion. Was eine Fraktion ihren eigenen Mitgliedern empfiehlt, bleibt ihre Sache.',
      en: 'This holds for every resolution, a third group’s included. What a group recommends to its own members is its own affair.',
    },
  },
]
