import { section } from './section.ts'

export const culture = [
  ...section('Familienfreundliche Stadt. Schule. Sport und Kultur.', 'Kultur', [
    {
      id: 'KUL-P01',
      kind: 'prose',
      lines: [383, 385],
      title: { de: 'Kulturszene entwickeln, barrierearm öffnen', en: 'Develop local culture with accessible offers' },
      committee: 'KDA',
      finance: true,
    },
    {
      id: 'KUL-P02',
      kind: 'prose',
      lines: [385, 388],
      title: { de: 'Theater und freie Szene in Krise stützen', en: 'Support theatre and independent scene in crisis' },
      committee: 'KDA',
      finance: true,
    },
    {
      id: 'KUL-P03',
      kind: 'prose',
      lines: [390, 394],
      title: { de: 'Kulturfonds dauerhaft sichern', en: 'Make culture fund permanent' },
      committee: 'KDA',
      finance: true,
    },
    {
      id: 'KUL-P04',
      kind: 'prose',
      lines: [396, 397],
      title: {
        de: 'Förderhöhe freie Szene halten, Richtlinienlücken schließen',
        en: 'Keep independent-scene funding, close guideline gaps',
      },
      committee: 'KDA',
      finance: true,
    },
    {
      id: 'KUL-P05',
      kind: 'prose',
      lines: [397, 400],
      title: { de: 'Regelmäßige jurierte Gruppenausstellung', en: 'Regular juried group exhibition' },
      committee: 'KDA',
      finance: true,
    },
    {
      id: 'KUL-P06',
      kind: 'prose',
      lines: [400, 404],
      title: { de: 'Digitale Kulturplattform', en: 'Digital culture platform' },
      committee: 'KDA',
      finance: true,
    },
    {
      id: 'KUL-P07',
      kind: 'prose',
      lines: [404, 405],
      title: { de: 'Besondere kreative Orte erhalten und schaffen', en: 'Preserve and create special creative places' },
      committee: 'KDA',
      finance: true,
    },
    {
      id: 'KUL-P08',
      kind: 'prose',
      lines: [407, 408],
      title: { de: 'Zoo weiterentwickeln', en: 'Continue developing the zoo' },
      committee: 'FBL',
      finance: true,
    },
  ]),
  ...section('Familienfreundliche Stadt. Schule. Sport und Kultur.', 'Revitalisierung Stadtbad Neusser Straße', [
    {
      id: 'STB-P01',
      kind: 'prose',
      lines: [411, 414],
      title: {
        de: 'Stadtbad mit Initiative als Kultur- und Begegnungsort beleben',
        en: 'Revive Stadtbad as culture and meeting place',
      },
      committee: 'KDA',
      finance: true,
    },
  ]),
]
