import type { Body } from '../agreement.ts'

/** The committees that the agreement sets up, in its order. */
export const committees: readonly Body[] = [
  {
    id: 'HBA',
    kind: 'committee',
    name: { de: 'Haupt- und Beschwerdeausschuss', en: 'General and Petitions Committee' },
    lines: [610, 610],
  },
  {
    id: 'FBL',
    kind: 'committee',
    name: {
      de: 'Ausschuss für Finanzen, Beteiligungen und Liegenschaften',
      en: 'Committee for Finance, Holdings and Real Estate',
    },
    lines: [611, 611],
  },
  {
    id: 'VOS',
    kind: 'committee',
    name: {
      de: 'Ausschuss für Verwaltung, Ordnung und Sicherheit',
      en: 'Committee for Administration, Public Order and Safety',
    },
    lines: [612, 612],
  },
  {
    id: 'RPA',
    kind: 'committee',
    name: { de: 'Rechnungsprüfungsausschuss', en: 'Audit Committee' },
    lines: [613, 613],
  },
  {
    id: 'PBMS',
    kind: 'committee',
    name: {
      de: 'Ausschuss für Planung, Bauen, Mobilität und Stadtentwicklung',
      en: 'Committee for Planning, Building, Mobility and Urban Development',
    },
    lines: [614, 614],
  },
  {
    id: 'UKNL',
    kind: 'committee',
    name: {
      de: 'Ausschuss für Umwelt, Klima, Nachhaltigkeit und Landwirtschaft',
      en: 'Committee for the Environment, Climate, Sustainability and Agriculture',
    },
    lines: [615, 615],
  },
  {
    id: 'SAWG',
    kind: 'committee',
    name: {
      de: 'Ausschuss für Soziales, Arbeit, Wohnen, Gesundheit, Inklusion, Senioren und Integration',
      en: 'Committee for Social Affairs, Work, Housing, Health, Inclusion, Senior Citizens and Integration',
    },
    lines: [616, 617],
  },
  {
    id: 'WDI',
    kind: 'committee',
    name: {
      de: 'Ausschuss für Wirtschaft, Digitalisierung und Internationales',
      en: 'Committee for Economic, Digital and International Affairs',
    },
    lines: [618, 618],
  },
  {
    id: 'KDA',
    kind: 'committee',
    name: { de: 'Kultur- und Denkmalausschuss', en: 'Culture and Monuments Committee' },
    lines: [619, 619],
  },
  {
    id: 'ASW',
    kind: 'committee',
    name: { de: 'Ausschuss für Schule und Weiterbildung', en: 'Committee for Schools and Continuing Education' },
    lines: [620, 620],
  },
  {
    id: 'SPA',
    kind: 'committee',
    name: { de: 'Sportausschuss', en: 'Sports Committee' },
    lines: [621, 621],
  },
  {
    id: 'JHA',
    kind: 'committee',
    name: {
      de: 'Jugendhilfeausschuss - Ausschuss für Kinder, Jugend und Familie',
      en: 'Youth Welfare Committee: Committee for Children, Young People and Families',
    },
    lines: [622, 622],
  },
  {
    id: 'INA',
    kind: 'committee',
    name: { de: 'Integrationsausschuss', en: 'Integration Committee' },
    lines: [623, 623],
  },
  {
    id: 'WPA',
    kind: 'committee',
    name: { de: 'Wahlprüfungsausschuss', en: 'Election Review Committee' },
    lines: [624, 624],
  },
  {
    id: 'GVK',
    kind: 'committee',
    name: {
      de: 'Gemeinsamer Ausschuss der Städte Venlo und Krefeld',
      en: 'Joint Committee of the Cities of Venlo and Krefeld',
    },
    lines: [625, 625],
  },
  {
    id: 'BZG',
    kind: 'committee',
    name: {
      de: 'Betriebsausschuss Zentrales Gebäudemanagement',
      en: 'Works Committee for Central Building Management',
    },
    lines: [626, 626],
  },
]
