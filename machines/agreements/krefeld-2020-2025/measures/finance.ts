import { section } from './section.ts'

export const finance = [
  ...section('Finanzen', 'Finanzen', [
    {
      id: 'FIN-P01',
      kind: 'prose',
      lines: [111, 113],
      title: { de: 'Prioritätenlisten fortentwickeln und neu aufstellen', en: 'Maintain and create priority lists' },
      committee: 'FBL',
      finance: false,
    },
    {
      id: 'FIN-01',
      kind: 'bullet',
      lines: [117, 118],
      title: {
        de: 'Finanz- und Haushaltsplanung pandemiebedingt nachsteuern',
        en: 'Update and actively steer budget after pandemic',
      },
      committee: 'FBL',
      finance: true,
    },
    {
      id: 'FIN-02',
      kind: 'bullet',
      lines: [119, 119],
      title: {
        de: 'Nachhaltigkeitsrichtlinien für den Haushalt einführen',
        en: 'Introduce sustainability guidelines for city budget',
      },
      committee: 'FBL',
      finance: true,
    },
    {
      id: 'FIN-03',
      kind: 'bullet',
      lines: [120, 122],
      title: {
        de: 'Haushalt transparent und digital auswertbar machen',
        en: 'Publish budget in searchable, analysable form',
      },
      committee: 'FBL',
      finance: false,
    },
  ]),
]
