import { section } from './section.ts'

export const preamble = [
  ...section('Präambel', 'Wir gestalten Krefelds Zukunft', [
    {
      id: 'PRE-01',
      kind: 'goal',
      lines: [68, 70],
      title: {
        de: 'Solide Haushaltspolitik mit Nachhaltigkeitskriterien',
        en: 'Sound budget policy with sustainability criteria',
      },
      committee: 'FBL',
      finance: true,
    },
    {
      id: 'PRE-02',
      kind: 'goal',
      lines: [71, 73],
      title: {
        de: 'Kita-Ausbau, Schulprogramm aufstocken, Schulsystem erweitern',
        en: 'Expand daycare, school refurbishment programme and school places',
      },
      committee: 'ASW',
      finance: true,
    },
    {
      id: 'PRE-03',
      kind: 'goal',
      lines: [74, 75],
      title: {
        de: 'Klimaschutzkonzept sozial ausgewogen umsetzen',
        en: 'Carry out climate concept with social balance',
      },
      committee: 'UKNL',
      finance: true,
    },
    {
      id: 'PRE-04',
      kind: 'goal',
      lines: [76, 77],
      title: {
        de: 'Menschenzentrierte, sichere, klimafreundliche Mobilitätswende',
        en: 'People-centred, safer, climate-friendly mobility shift',
      },
      committee: 'PBMS',
      finance: true,
    },
    {
      id: 'PRE-05',
      kind: 'goal',
      lines: [78, 80],
      title: { de: 'Verlässliche nachhaltige Wirtschaftspolitik', en: 'Reliable sustainable economic policy' },
      committee: 'WDI',
      finance: false,
    },
    {
      id: 'PRE-06',
      kind: 'goal',
      lines: [81, 82],
      title: {
        de: 'Digitalisierungsstrategie für Stadt und Verwaltung',
        en: 'City-wide digital strategy including administration',
      },
      committee: 'WDI',
      finance: true,
    },
    {
      id: 'PRE-07',
      kind: 'goal',
      lines: [83, 84],
      title: {
        de: 'Sanierungsstau bei städtischer Infrastruktur abbauen',
        en: 'Reduce municipal infrastructure repair backlog',
      },
      committee: 'BZG',
      finance: true,
    },
    {
      id: 'PRE-08',
      kind: 'goal',
      lines: [85, 86],
      title: { de: 'Kultur, Sport und Ehrenamt stärken', en: 'Strengthen culture, sport and volunteering' },
      committee: 'KDA',
      finance: true,
    },
    {
      id: 'PRE-09',
      kind: 'goal',
      lines: [87, 87],
      title: { de: 'Landschafts- und Naturschutzgebiete bewahren', en: 'Preserve landscape and nature reserves' },
      committee: 'UKNL',
      finance: false,
    },
    {
      id: 'PRE-10',
      kind: 'goal',
      lines: [88, 90],
      title: { de: 'Gleiche Teilhabechancen für alle', en: 'Equal chances of participation for all' },
      committee: 'SAWG',
      finance: false,
    },
  ]),
]
