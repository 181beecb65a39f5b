import { section } from './section.ts'

export const sport = [
  ...section('Familienfreundliche Stadt. Schule. Sport und Kultur.', 'Sport', [
    {
      id: 'SPO-P01',
      kind: 'prose',
      lines: [352, 353],
      title: { de: 'Sportstättenkommission weiter unterstützen', en: 'Keep supporting sports facilities commission' },
      committee: 'SPA',
      finance: false,
    },
    {
      id: 'SPO-P02',
      kind: 'prose',
      lines: [355, 359],
      title: { de: 'Breitensportmittel zweckgebunden schützen', en: 'Ring-fence grassroots sports funds' },
      committee: 'SPA',
      finance: true,
    },
    {
      id: 'SPO-P03',
      kind: 'prose',
      lines: [361, 363],
      title: { de: 'Sportstättensanierung weiterführen', en: 'Continue renovating sports facilities' },
      committee: 'SPA',
      finance: true,
    },
    {
      id: 'SPO-P04',
      kind: 'prose',
      lines: [363, 364],
      title: { de: 'Sportfördermittel besser abrufen', en: 'Make better use of sports grants' },
      committee: 'SPA',
      finance: true,
    },
    {
      id: 'SPO-P05',
      kind: 'prose',
      lines: [364, 367],
      title: {
        de: 'Moderne Sportstätten, Bäder und Eishallen stadtweit',
        en: 'Modern sports sites, pools and ice rinks',
      },
      committee: 'SPA',
      finance: true,
    },
    {
      id: 'SPO-P06',
      kind: 'prose',
      lines: [367, 371],
      title: {
        de: 'Grundversorgungsbad, zusätzliche Wasserfläche Innenstadt',
        en: 'Basic-supply pool, extra inner-city water area',
      },
      committee: 'SPA',
      finance: true,
    },
    {
      id: 'SPO-P07',
      kind: 'prose',
      lines: [373, 374],
      title: {
        de: 'Ganztagskooperationen Schule, Kita, Verein ausbauen',
        en: 'Expand all-day cooperation of schools and clubs',
      },
      committee: 'SPA',
      finance: true,
    },
    {
      id: 'SPO-P08',
      kind: 'prose',
      lines: [374, 375],
      title: { de: '„Krefeld schwimmt“ flächendeckend anbieten', en: 'Roll out "Krefeld schwimmt" city-wide' },
      committee: 'SPA',
      finance: true,
    },
    {
      id: 'SPO-P09',
      kind: 'prose',
      lines: [375, 379],
      title: { de: 'Elfrather See beleben, kostenfreier Badesee', en: 'Revive Elfrather See with free bathing lake' },
      committee: 'SPA',
      finance: true,
    },
  ]),
]
