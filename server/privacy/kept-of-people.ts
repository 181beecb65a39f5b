import { keptForTelling } from './kept-for-telling.ts'
import { administration, always, type Kept, nobody, untilPerson } from './kept-shape.ts'

/** People, what they may do, and what they sign in with. */
export const keptOfPeople: readonly Kept[] = [
  {
    table: 'people',
    columns: ['id', 'name', 'login', 'administrator', 'language'],
    what: {
      de: 'Name, Anmeldename, Sprache, ob jemand verwaltet.',
      en: 'Name, login, language, whether somebody administers.',
    },
    why: { de: 'Wissen, wer handelt.', en: 'To know who acts.' },
    basis: 'politics',
    howLong: untilPerson,
    who: {
      de: 'Verwaltung und eigene Fraktion; der Partner sieht Partner und Rolle, keine Namen.',
      en: 'The administration and the own faction; the partner sees partner and role, no names.',
    },
  },
  {
    table: 'mandates',
    columns: [
      'id',
      'person',
      'partner',
      'from_day',
      'to_day',
      'role',
      'committees',
      'board',
      'represents',
      'confirmed_by',
      'confirmed_at',
    ],
    what: {
      de: 'Wer von wann bis wann für wen in welcher Rolle handelt.',
      en: 'Who acts for whom, in which role, from when to when.',
    },
    why: { de: 'Niemand handelt ohne Mandat.', en: 'Nobody acts without a mandate.' },
    basis: 'politics',
    howLong: untilPerson,
    who: { de: 'Verwaltung und eigene Fraktion.', en: 'The administration and the own faction.' },
  },
  {
    table: 'register',
    columns: ['partner', 'version', 'at', 'actor', 'person', 'change', 'previous', 'hash'],
    what: { de: 'Jede Änderung an Mandaten, nur mit Kennungen.', en: 'Every change of mandates, by ids only.' },
    why: {
      de: 'Niemand ändert unbemerkt, wer handeln durfte.',
      en: 'Nobody alters in silence who was allowed to act.',
    },
    basis: 'record',
    howLong: always,
    who: { de: 'Die eigene Fraktion.', en: 'The own faction.' },
  },
  {
    table: 'sessions',
    columns: [
      'token_hash',
      'id',
      'person',
      'created_at',
      'last_seen_at',
      'expires_at',
      'revoked_at',
      'device',
      'begun_by',
      'proved_at',
    ],
    what: {
      de: 'Angemeldete Geräte: Art des Geräts, Beginn, zuletzt gesehen. Keine Adressen.',
      en: 'Devices signed in: kind of device, begin, last seen. No addresses.',
    },
    why: { de: 'Angemeldet bleiben und Geräte abmelden können.', en: 'To stay signed in, and to sign devices out.' },
    basis: 'access',
    howLong: {
      de: '30 Tage ab Anmeldung, danach ungültig; gelöscht mit der Person.',
      en: '30 days from signing in, then void; erased with the person.',
    },
    who: administration,
  },
  {
    table: 'passwords',
    columns: ['person', 'hash', 'changed_at'],
    what: {
      de: 'Prüfwert des Passworts (Argon2id), nie das Passwort.',
      en: 'A hash of the password (Argon2id), never the password.',
    },
    why: { de: 'Anmelden.', en: 'Signing in.' },
    basis: 'access',
    howLong: untilPerson,
    who: nobody,
  },
  {
    table: 'passkeys',
    columns: ['id', 'person', 'public_key', 'counter', 'transports', 'device', 'created_at', 'used_at'],
    what: {
      de: 'Öffentliche Hälfte eines Passkeys, Gerät, zuletzt benutzt. Keine biometrischen Daten.',
      en: 'Public half of a passkey, device, last use. No biometric data.',
    },
    why: { de: 'Anmelden ohne Passwort.', en: 'Signing in without a password.' },
    basis: 'access',
    howLong: { de: 'Bis die Person ihn entfernt oder gelöscht wird.', en: 'Until the person removes it or is erased.' },
    who: administration,
  },
  {
    table: 'invitations',
    columns: ['token_hash', 'person', 'made_by', 'created_at', 'expires_at', 'ended_at'],
    what: {
      de: 'Wer wen wann eingeladen hat; vom Link nur ein Prüfwert.',
      en: 'Who invited whom and when; of the link only a hash.',
    },
    why: { de: 'Zugang geben, einmal und befristet.', en: 'To give access, once and for a while.' },
    basis: 'access',
    howLong: untilPerson,
    who: administration,
  },
  {
    table: 'links',
    columns: ['token_hash', 'person', 'expires_at', 'reusable', 'used_at'],
    what: { de: 'Anmeldelinks der Vorführung.', en: 'Sign-in links of the demo.' },
    why: { de: 'Die Vorführung ohne Passwort öffnen.', en: 'To open the demo without a password.' },
    basis: 'access',
    howLong: untilPerson,
    who: nobody,
  },
  ...keptForTelling,
]
