import type { Bilingual } from '../machines/agreements/agreement.ts'

/** What goes wrong between a browser and the server, in words that say what to do. */
export const problemTexts = {
  signedOut: {
    de: 'Nicht angemeldet. Bitte anmelden.',
    en: 'Not signed in. Please sign in.',
  },
  foreignOrigin: {
    de: 'Diese Anfrage kommt von einer anderen Seite und wurde nicht ausgeführt.',
    en: 'This request came from another site and was not carried out.',
  },
  linkUsed: {
    de: 'Diese Einladung ist verbraucht, abgelaufen oder unbekannt. Die Verwaltung stellt eine neue aus.',
    en: 'This invitation is used up, expired or unknown. The administrator can issue a new one.',
  },
  projectorLink: {
    de: 'Dieser Link zur Saal-Anzeige gilt nicht mehr. Die Schriftführung öffnet unter „Sitzung und Tagesordnung“ einen neuen.',
    en: 'This link to the display is no longer valid. The secretary can open a new one under “Meeting and agenda”.',
  },
  calendarLink: {
    de: 'Dieser Kalender-Link gilt nicht mehr. Unter „Mein Konto“ gibt es einen neuen, solange ein Mandat besteht.',
    en: 'This calendar link is no longer valid. “My account” has a new one as long as there is a mandate.',
  },
  tooManyLinks: {
    de: 'Mehr als zehn Kalender-Links gibt es nicht. Bitte zuerst einen beenden.',
    en: 'There are no more than ten calendar links. Please end one first.',
  },
  noMandate: {
    de: 'Dafür braucht es ein Mandat, das heute gilt und von der eigenen Fraktion bestätigt ist.',
    en: 'This takes a mandate that holds today and that your own faction has confirmed.',
  },
  notFresh: {
    de: 'Bitte bestätigen Sie zuerst noch einmal, dass Sie es sind.',
    en: 'Please confirm once more that it is you.',
  },
  wrongSignIn: {
    de: 'Anmeldename oder Passwort stimmen nicht. Bitte beide prüfen.',
    en: 'Name or password are not right. Please check both.',
  },
  passkeyFailed: {
    de: 'Der Passkey wurde nicht angenommen. Bitte noch einmal versuchen oder mit Passwort anmelden.',
    en: 'The passkey was not accepted. Please try again or use your password.',
  },
  tooManyAttempts: {
    de: 'Zu viele Versuche. In einer Minute geht wieder einer; mit Passkey geht es sofort. Passwort vergessen? Die Verwaltung stellt eine neue Einladung aus.',
    en: 'Too many attempts. You can try again in a minute; a passkey works at once. Forgot your password? The administrator can issue a new invitation.',
  },
  busy: {
    de: 'Gerade melden sich sehr viele an. Bitte in ein paar Sekunden noch einmal versuchen.',
    en: 'Very many people are signing in right now. Please try again in a few seconds.',
  },
  passwordTooShort: {
    de: 'Das Passwort braucht mindestens 12 Zeichen. Vier Wörter sind leichter zu merken als acht Sonderzeichen.',
    en: 'The password needs at least 12 characters. Four words are easier to remember than eight special characters.',
  },
  passwordTooLong: {
    de: 'Das Passwort darf höchstens 200 Zeichen haben.',
    en: 'The password may have 200 characters at most.',
  },
  noLogin: {
    de: 'Zu dieser Person gehört kein Anmeldename. Bitte einen Passkey verwenden.',
    en: 'This person has no sign-in name. Please use a passkey.',
  },
  lastCredential: {
    de: 'Das ist das Letzte, womit Sie sich anmelden können. Richten Sie zuerst etwas anderes ein.',
    en: 'This is the last thing you can sign in with. Set up something else first.',
  },
  setUpLink: {
    de: 'Dieser Einrichtungslink gilt nicht (mehr). Den aktuellen zeigt das Terminal, in dem der Server läuft.',
    en: 'This set-up link is not valid (any more). The terminal that the server runs in shows the current one.',
  },
  wrongAgreement: {
    de: 'Diese Datei ist keine Vereinbarung, mit der gearbeitet werden kann. Was zu ändern ist, steht darunter.',
    en: 'This file is not an agreement that can be worked with. What to change is listed below.',
  },
  wrongMandate: {
    de: 'Dieses Mandat passt nicht zusammen. Bitte Fraktion, Rolle, Ausschüsse und Tage prüfen.',
    en: 'This mandate does not fit together. Please check faction, role, committees and days.',
  },
  mandateOverlaps: {
    de: 'In dieser Zeit beginnt für die Person schon ein anderes Mandat. Bitte zuerst jenes beenden.',
    en: 'Another mandate of this person begins in this time. Please end that one first.',
  },
  wrongDeputy: {
    de: 'Vertreten kann nur, wer in diesen Tagen derselben Fraktion angehört, und nicht sich selbst.',
    en: 'Only somebody of the same faction on these days can be a deputy, and not of themselves.',
  },
  lastLead: {
    de: 'Danach hätte die Fraktion niemanden mehr im Vorstand. Bitte zuerst die Nachfolge eintragen und bestätigen lassen.',
    en: 'After that the faction would have no lead. Please enter the successor first and have them confirmed.',
  },
  lastAdministrator: {
    de: 'Das ist die letzte Verwaltung. Bitte zuerst eine andere Person dazu machen.',
    en: 'This is the last administrator. Please make another person one first.',
  },
  notWaiting: {
    de: 'Dieses Mandat wartet nicht (mehr) auf eine Bestätigung.',
    en: 'This mandate does not wait for confirmation (any more).',
  },
  ownMandate: {
    de: 'Das eigene Mandat bestätigt eine andere Person der Fraktion.',
    en: 'One’s own mandate is confirmed by another person of the faction.',
  },
  notFound: { de: 'Das gibt es hier nicht.', en: 'There is no such thing here.' },
  notAllowed: { de: 'Das ist dieser Rolle nicht erlaubt.', en: 'This role may not do that.' },
  malformed: { de: 'Die Anfrage ist unvollständig oder fehlerhaft.', en: 'The request is incomplete or wrong.' },
  tooMany: {
    de: 'Zu viele Anfragen. Bitte einen Augenblick warten.',
    en: 'Too many requests. Please wait a moment.',
  },
  tooLarge: {
    de: 'Das ist zu groß. Tagesordnungen lassen sich bis 50 MB einlesen, alles andere ist kleiner; bitte in Teilen senden.',
    en: 'This is too large. Agendas can be imported up to 50 MB, all else is smaller; please send it in parts.',
  },
  noAddress: {
    de: 'Zu dieser Vereinbarung ist keine OParl-Adresse bekannt. Bitte die Adresse des Rates angeben.',
    en: 'No OParl address is known for this agreement. Give the council’s address.',
  },
  readingBusy: {
    de: 'Es werden schon andere Adressen gelesen. Bitte gleich noch einmal versuchen.',
    en: 'Other addresses are being read already. Please try again in a moment.',
  },
  previewGone: {
    de: 'Diese Vorschau gilt nicht mehr. Bitte die Datei noch einmal wählen.',
    en: 'This preview is no longer valid. Please choose the file again.',
  },
  unreadable: {
    de: 'Die Datei konnte nicht eingelesen werden. Es wurde nichts geändert.',
    en: 'The file could not be read. Nothing was changed.',
  },
  importRefused: {
    de: 'Es wurde nichts eingelesen, weil nicht alles angenommen worden wäre.',
    en: 'Nothing was imported, because not all of it would have been accepted.',
  },
  notOurReceipt: {
    de: 'Diese Quittung passt nicht zu diesem Protokoll. Bitte eine neue holen.',
    en: 'This receipt does not belong to this log. Please get a new one.',
  },
  notCountersigned: {
    de: 'Die Gegenzeichnung passt nicht zu dieser Quittung oder nicht zu dieser Person.',
    en: 'The countersignature does not belong to this receipt or to this person.',
  },
  noMail: {
    de: 'Dieser Server verschickt keine E-Mails. Wer ihn betreibt, richtet es mit SCHULTERSCHLUSS_SMTP ein.',
    en: 'This server sends no e-mail. Whoever runs it sets that up with SCHULTERSCHLUSS_SMTP.',
  },
  mailFailed: {
    de: 'Der E-Mail-Server hat die Nachricht nicht angenommen. Bitte die Adresse prüfen und später noch einmal versuchen.',
    en: 'The mail server did not take the message. Please check the address and try again later.',
  },
  tooManyMails: {
    de: 'Heute wurden schon fünf Bestätigungen verschickt. Bitte morgen wieder; auch der Spam-Ordner lohnt einen Blick.',
    en: 'Five confirmations were sent today already. Please try again tomorrow, and have a look at the spam folder.',
  },
  noPush: { de: 'Dieser Server schickt nichts an Geräte.', en: 'This server sends nothing to devices.' },
  wrongPush: {
    de: 'Dieser Browser nennt keine öffentliche https-Adresse für Mitteilungen. Bitte einen anderen Browser versuchen.',
    en: 'This browser names no public https address for notifications. Please try another browser.',
  },
  tooManyDevices: {
    de: 'Mitteilungen gehen schon an zehn Geräte. Bitte zuerst eines entfernen.',
    en: 'Notifications go to ten devices already. Please remove one first.',
  },
  unavailable: {
    de: 'Der Server konnte nicht speichern. Es ist nichts geschehen; bitte wiederholen.',
    en: 'The server could not write to its disk. Nothing happened; please try again.',
  },
  cutOff: {
    de: 'Dieser Server erreicht gerade seine Datenbank nicht. Bitte gleich noch einmal versuchen.',
    en: 'This server cannot reach its database at the moment. Please try again shortly.',
  },
  strained: {
    de: 'Der Server hat gerade sehr viel zu tun. Wer schon da ist, arbeitet weiter; bitte gleich noch einmal versuchen.',
    en: 'The server is very busy just now. Those who are in work on; please try again in a moment.',
  },
  broken: {
    de: 'Im Server ist ein Fehler aufgetreten. Bitte wiederholen und, wenn er bleibt, melden.',
    en: 'Something went wrong in the server. Please try again and report it if it stays.',
  },
} as const satisfies Record<string, Bilingual>
export type ProblemCode = keyof typeof problemTexts

/** A request that is answered with a problem: thrown in a route, worded in one place. */
export class Refused extends Error {
  readonly status: number
  readonly code: ProblemCode
  /** After so many seconds it may be worth another try. */
  readonly retryAfter: number | undefined

  constructor(status: number, code: ProblemCode, retryAfter?: number) {
    super(problemTexts[code].en)
    this.name = 'Refused'
    this.status = status
    this.code = code
    this.retryAfter = retryAfter
  }
}
