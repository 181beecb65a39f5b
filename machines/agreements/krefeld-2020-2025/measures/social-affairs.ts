import { section } from './section.ts'

export const socialAffairs = [
  ...section('Soziales. Gesundheit. Migration und Integration. Inklusion.', 'Bildung und Teilhabe', [
    {
      id: 'BUT-P01',
      kind: 'prose',
      lines: [424, 426],
      title: { de: 'Teilhabemittel vollständig abrufen', en: 'Fully draw down education-and-participation funds' },
      committee: 'SAWG',
      finance: false,
    },
    {
      id: 'BUT-P02',
      kind: 'prose',
      lines: [426, 427],
      title: { de: 'YouCard zur Abrechnung prüfen/einführen', en: 'Consider "YouCard" for simple billing' },
      committee: 'SAWG',
      finance: true,
    },
  ]),
  ...section('Soziales. Gesundheit. Migration und Integration. Inklusion.', 'Hilfen zur Erziehung', [
    {
      id: 'HZE-P01',
      kind: 'prose',
      lines: [433, 435],
      title: { de: 'Präventionsgewinne im Bereich reinvestieren', en: 'Reinvest prevention savings in family support' },
      committee: 'JHA',
      finance: true,
    },
  ]),
  ...section('Soziales. Gesundheit. Migration und Integration. Inklusion.', 'Gesundheit', [
    {
      id: 'GES-P01',
      kind: 'prose',
      lines: [438, 439],
      title: { de: 'Ambulante und stationäre Versorgung vernetzen', en: 'Better link outpatient and inpatient care' },
      committee: 'SAWG',
      finance: false,
    },
    {
      id: 'GES-P02',
      kind: 'prose',
      lines: [441, 442],
      title: { de: 'Präventive Gesundheitsmaßnahmen ausbauen', en: 'Expand preventive health measures' },
      committee: 'SAWG',
      finance: true,
    },
    {
      id: 'GES-P03',
      kind: 'prose',
      lines: [442, 445],
      title: { de: 'Hebammenzentrale einrichten', en: 'Set up midwife coordination office' },
      committee: 'SAWG',
      finance: true,
    },
    {
      id: 'GES-P04',
      kind: 'prose',
      lines: [445, 446],
      title: { de: 'Geburtshaus ermöglichen', en: 'Enable a birth centre' },
      committee: 'SAWG',
      finance: true,
    },
  ]),
  ...section('Soziales. Gesundheit. Migration und Integration. Inklusion.', 'Sucht und Drogen', [
    {
      id: 'SUD-P01',
      kind: 'prose',
      lines: [449, 452],
      title: {
        de: 'Drogenkonsumraum mit Beratung und Betreuung',
        en: 'Drug consumption room with counselling and care',
      },
      committee: 'SAWG',
      finance: true,
    },
    {
      id: 'SUD-P02',
      kind: 'prose',
      lines: [452, 454],
      title: {
        de: 'Streetwork und Ordnungsdienst begleiten das Konzept',
        en: 'Accompany with street work and order service',
      },
      committee: 'SAWG',
      finance: true,
    },
    {
      id: 'SUD-P03',
      kind: 'prose',
      lines: [454, 455],
      title: { de: 'Suchtprävention deutlich stärken', en: 'Strengthen addiction prevention clearly' },
      committee: 'SAWG',
      finance: true,
    },
  ]),
  ...section('Soziales. Gesundheit. Migration und Integration. Inklusion.', 'Stadtteil- und Quartiersentwicklung', [
    {
      id: 'QUA-P01',
      kind: 'prose',
      lines: [459, 459],
      title: { de: 'Quartiersarbeit verstetigen und entwickeln', en: 'Stabilise and develop neighbourhood work' },
      committee: 'SAWG',
      finance: true,
    },
    {
      id: 'QUA-P02',
      kind: 'prose',
      lines: [459, 461],
      title: {
        de: 'Generationentreffs in Stadtteilen schaffen',
        en: 'Create intergenerational meeting places in districts',
      },
      committee: 'SAWG',
      finance: true,
    },
    {
      id: 'QUA-P03',
      kind: 'prose',
      lines: [461, 463],
      title: { de: 'Aufsuchende Sozialarbeit ausbauen', en: 'Expand outreach social work' },
      committee: 'SAWG',
      finance: true,
    },
  ]),
]
