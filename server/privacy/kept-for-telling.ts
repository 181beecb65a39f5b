import { type Kept, nobody } from './kept-shape.ts'

/** What people want to be told and where, and what is on its way to them. */
export const keptForTelling: readonly Kept[] = [
  {
    table: 'notification_choices',
    columns: [
      'person',
      'choices',
      'since',
      'told_at',
      'address',
      'confirmed',
      'confirm_hash',
      'confirm_until',
      'leave',
    ],
    what: {
      de: 'Worüber, wann und wie ausführlich jemand benachrichtigt werden möchte; E-Mail-Adresse, ob bestätigt.',
      en: 'What somebody wants to be told, when and in how many words; e-mail address, whether confirmed.',
    },
    why: { de: 'Nur senden, was bestellt wurde.', en: 'To send only what was asked for.' },
    basis: 'consent',
    howLong: {
      de: 'Die Adresse bis sie abbestellt wird, alles andere bis die Person gelöscht wird.',
      en: 'The address until it is taken off, everything else until the person is erased.',
    },
    who: { de: 'Nur die Person selbst.', en: 'The person alone.' },
  },
  {
    table: 'push_devices',
    columns: ['id', 'person', 'endpoint', 'p256dh', 'auth', 'device', 'session', 'created_at'],
    what: {
      de: 'Geräte für Mitteilungen: Adresse beim Dienst des Browserherstellers, Schlüssel, Browser und System.',
      en: 'Devices for notifications: address at the browser maker’s service, keys, browser and system.',
    },
    why: {
      de: 'Mitteilungen zustellen; der Dienst sieht Zeit und Länge, nicht den Inhalt.',
      en: 'To deliver notifications; the service sees time and length, not the content.',
    },
    basis: 'consent',
    howLong: {
      de: 'Bis das Gerät entfernt wird, seine Anmeldung endet oder der Dienst es nicht mehr kennt.',
      en: 'Until the device is removed, its session ends, or its service does not know it any more.',
    },
    who: { de: 'Nur die Person selbst.', en: 'The person alone.' },
  },
  {
    table: 'news',
    columns: ['person', 'key', 'kind', 'thing_kind', 'thing', 'found_at', 'handed'],
    what: {
      de: 'Dass jemandem etwas mitzuteilen ist: Art und Kennung, kein Text.',
      en: 'That somebody is to be told something: kind and id, no text.',
    },
    why: { de: 'Niemandem dasselbe zweimal sagen.', en: 'To tell nobody the same twice.' },
    basis: 'consent',
    howLong: { de: '90 Tage.', en: '90 days.' },
    who: nobody,
  },
  {
    table: 'deliveries',
    columns: ['id', 'person', 'device', 'news', 'attempts', 'due_at', 'begun'],
    what: {
      de: 'Nachrichten, die noch nicht angekommen sind: Arten und Kennungen, kein Text.',
      en: 'Messages that have not arrived yet: kinds and ids, no text.',
    },
    why: { de: 'Nach einem Neustart weiter zustellen.', en: 'To go on delivering after a restart.' },
    basis: 'consent',
    howLong: {
      de: 'Bis zugestellt oder aufgegeben, höchstens zwei Tage.',
      en: 'Until delivered or given up, two days at most.',
    },
    who: nobody,
  },
  {
    table: 'notification_cursor',
    columns: ['only_one', 'version'],
    what: {
      de: 'Bis wohin im Protokoll nach Mitteilenswertem gesucht wurde.',
      en: 'Up to where in the log it was looked for what is to be told.',
    },
    why: { de: 'Nach einem Neustart dort weitermachen.', en: 'To go on from there after a restart.' },
    basis: 'none',
    howLong: { de: 'Dauerhaft.', en: 'For good.' },
    who: nobody,
  },
]
