import { section } from './section.ts'

export const innerCity = [
  ...section(
    'Innenstadt. Mobilität. Wohnen. Ordnung und Sicherheit.',
    'Entwicklung der vier Wälle. Theaterplatz. Aufwertung der Innenstadt.',
    [
      {
        id: 'INN-P01',
        kind: 'prose',
        lines: [181, 184],
        title: { de: 'Vier Wälle nach historischer Planung aufwerten', en: 'Restore the four Wälle to historic value' },
        committee: 'PBMS',
        finance: true,
      },
      {
        id: 'INN-P02',
        kind: 'prose',
        lines: [184, 186],
        title: {
          de: 'Technisches Rathaus am Theaterplatz nach Abriss',
          en: 'Technical town hall replacing Seidenweberhaus',
        },
        committee: 'BZG',
        finance: true,
      },
      {
        id: 'INN-P03',
        kind: 'prose',
        lines: [186, 187],
        title: { de: 'Theaterplatz als Kulturplatz gestalten', en: 'Design Theaterplatz as culture square' },
        committee: 'PBMS',
        finance: true,
      },
      {
        id: 'INN-P04',
        kind: 'prose',
        lines: [187, 188],
        title: { de: 'Neue Veranstaltungsstätte bauen', en: 'Build new event venue' },
        committee: 'PBMS',
        finance: true,
      },
      {
        id: 'INN-P05',
        kind: 'prose',
        lines: [188, 190],
        title: {
          de: 'Öko-Standards bei städtischen Neubauten',
          en: 'Ecological standards for new municipal buildings',
        },
        committee: 'BZG',
        finance: true,
      },
      {
        id: 'INN-P06',
        kind: 'prose',
        lines: [191, 195],
        title: { de: 'Integriertes Gesamtkonzept Innenstadt', en: 'Integrated overall inner-city concept' },
        committee: 'PBMS',
        finance: false,
      },
    ],
  ),
]
