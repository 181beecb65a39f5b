import { section } from './section.ts'

export const workAndEconomy = [
  ...section('Arbeit. Digitalisierung. Wirtschaft.', 'Krefelder Bündnis für Arbeit', [
    {
      id: 'ARB-P01',
      kind: 'prose',
      lines: [508, 511],
      title: { de: 'Bündnis für Arbeit gegen Arbeitslosigkeit', en: 'Local alliance for jobs' },
      committee: 'SAWG',
      finance: false,
    },
    {
      id: 'ARB-P02',
      kind: 'prose',
      lines: [513, 516],
      title: { de: 'Qualifizierungsoffensive bei drohendem Jobverlust', en: 'Training offensive against job losses' },
      committee: 'SAWG',
      finance: true,
    },
    {
      id: 'ARB-P03',
      kind: 'prose',
      lines: [516, 517],
      title: { de: 'Kommunale Arbeitsmarktstrategie erarbeiten', en: 'Develop municipal labour market strategy' },
      committee: 'SAWG',
      finance: false,
    },
    {
      id: 'ARB-01',
      kind: 'bullet',
      lines: [521, 523],
      title: {
        de: 'Arbeitsgruppe gegen Langzeitarbeitslosigkeit bilden',
        en: 'Working group to cut long-term unemployment',
      },
      committee: 'SAWG',
      finance: false,
    },
    {
      id: 'ARB-02',
      kind: 'bullet',
      lines: [524, 527],
      title: {
        de: 'Geförderte Beschäftigung nach Teilhabechancengesetz ausbauen',
        en: 'Expand subsidised employment for long-term unemployed',
      },
      committee: 'SAWG',
      finance: true,
    },
    {
      id: 'ARB-03',
      kind: 'bullet',
      lines: [528, 529],
      title: {
        de: 'Frauenerwerbsquote und Familienvereinbarkeit erhöhen',
        en: 'Raise female employment and family compatibility',
      },
      committee: 'SAWG',
      finance: false,
    },
  ]),
  ...section('Arbeit. Digitalisierung. Wirtschaft.', 'Digitale Transformation', [
    {
      id: 'DIG-P01',
      kind: 'prose',
      lines: [533, 535],
      title: {
        de: 'Durchgängig digitale Prozesse, Verwaltung modernisieren',
        en: 'End-to-end digital processes, modern administration',
      },
      committee: 'WDI',
      finance: true,
    },
    {
      id: 'DIG-P02',
      kind: 'prose',
      lines: [535, 538],
      title: {
        de: 'Digitalstrategie aller Bereiche im Stadtentwicklungskonzept',
        en: 'Digital strategy within integrated city development concept',
      },
      committee: 'WDI',
      finance: false,
    },
    {
      id: 'DIG-P03',
      kind: 'prose',
      lines: [538, 540],
      title: {
        de: 'Digitalstrategie erarbeiten, erste geförderte Projekte',
        en: 'Draft digital strategy, first grant-funded projects',
      },
      committee: 'WDI',
      finance: true,
    },
  ]),
  ...section('Arbeit. Digitalisierung. Wirtschaft.', 'Wirtschaft und Innovation', [
    {
      id: 'WIR-01',
      kind: 'bullet',
      lines: [553, 557],
      title: {
        de: 'Wirtschaftsförderung und Flächen an Nachhaltigkeit ausrichten',
        en: 'Align business promotion and land with sustainability',
      },
      committee: 'WDI',
      finance: false,
    },
    {
      id: 'WIR-02',
      kind: 'bullet',
      lines: [558, 560],
      title: {
        de: 'Gründerzentrum und Technologietransfer mit Hochschule',
        en: 'Start-up centre and university technology transfer',
      },
      committee: 'WDI',
      finance: true,
    },
    {
      id: 'WIR-03',
      kind: 'bullet',
      lines: [561, 562],
      title: {
        de: '„Aktionsplan Wirtschaft“ prüfen und schnell umsetzen',
        en: 'Review and quickly implement economic action plan',
      },
      committee: 'WDI',
      finance: true,
    },
    {
      id: 'WIR-04',
      kind: 'bullet',
      lines: [563, 565],
      title: {
        de: 'Infrastruktur und trimodalen Hafen ausbauen',
        en: 'Expand business infrastructure and trimodal port',
      },
      committee: 'WDI',
      finance: true,
    },
  ]),
]
