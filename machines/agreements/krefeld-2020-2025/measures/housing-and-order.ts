import { section } from './section.ts'

export const housingAndOrder = [
  ...section('Innenstadt. Mobilität. Wohnen. Ordnung und Sicherheit.', 'Wohnen', [
    {
      id: 'WOH-01',
      kind: 'numbered',
      lines: [242, 244],
      title: {
        de: 'Sozialgerechte Bodennutzung und Flächenvorratspolitik',
        en: 'Socially fair land use and land banking',
      },
      committee: 'FBL',
      finance: true,
    },
    {
      id: 'WOH-02',
      kind: 'numbered',
      lines: [245, 247],
      title: { de: 'Planung und Liegenschaftspolitik verzahnen', en: 'Integrate planning levels and property policy' },
      committee: 'PBMS',
      finance: false,
    },
    {
      id: 'WOH-03',
      kind: 'numbered',
      lines: [248, 251],
      title: {
        de: 'Gemeinwohlorientiertes Wohnangebot für alle Segmente',
        en: 'Common-good housing across all price segments',
      },
      committee: 'SAWG',
      finance: true,
    },
    {
      id: 'WOH-04',
      kind: 'numbered',
      lines: [252, 253],
      title: {
        de: 'Bestand im Charakter der Stadträume weiterentwickeln',
        en: 'Develop existing structures preserving local character',
      },
      committee: 'PBMS',
      finance: false,
    },
    {
      id: 'WOH-05',
      kind: 'numbered',
      lines: [254, 257],
      title: {
        de: 'Ökologisch, flächensparend und mikroklimagerecht planen',
        en: 'Ecological, land-saving, microclimate-friendly planning',
      },
      committee: 'PBMS',
      finance: false,
    },
    {
      id: 'WOH-P01',
      kind: 'prose',
      lines: [259, 260],
      title: { de: 'Neuer Fachbereich Wohnen', en: 'New housing department' },
      committee: 'VOS',
      finance: true,
    },
    {
      id: 'WOH-P02',
      kind: 'prose',
      lines: [262, 264],
      title: {
        de: 'Bebauungsplan-Prioritätenliste laufend überarbeiten',
        en: 'Keep zoning-plan priority list updated',
      },
      committee: 'PBMS',
      finance: false,
    },
  ]),
  ...section('Innenstadt. Mobilität. Wohnen. Ordnung und Sicherheit.', 'Ordnung und Sicherheit', [
    {
      id: 'ORD-P01',
      kind: 'prose',
      lines: [267, 271],
      title: {
        de: 'Kommunalen Ordnungsdienst ausbauen, auch in Stadtteilen',
        en: 'Grow municipal order service, also in districts',
      },
      committee: 'VOS',
      finance: true,
    },
    {
      id: 'ORD-P02',
      kind: 'prose',
      lines: [271, 272],
      title: {
        de: 'Regeln und Sauberkeit kontrollieren und durchsetzen',
        en: 'Check and enforce conduct and cleanliness rules',
      },
      committee: 'VOS',
      finance: false,
    },
    {
      id: 'ORD-P03',
      kind: 'prose',
      lines: [274, 275],
      title: { de: 'Straßenbeleuchtung per Konzept ausweiten', en: 'Extend public lighting under a concept' },
      committee: 'PBMS',
      finance: true,
    },
    {
      id: 'ORD-P04',
      kind: 'prose',
      lines: [275, 277],
      title: { de: 'Keine anlasslose Videobeobachtung', en: 'No video surveillance without cause' },
      committee: 'VOS',
      finance: false,
    },
    {
      id: 'ORD-P05',
      kind: 'prose',
      lines: [277, 279],
      title: { de: 'Mehr Polizeipräsenz vor Ort einfordern', en: 'Advocate more police presence on site' },
      committee: 'VOS',
      finance: false,
    },
  ]),
]
