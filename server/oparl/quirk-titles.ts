import type { Bilingual } from '../../machines/agreements/agreement.ts'
import type { QuirkKind } from './types.ts'

/** What a kind of quirk is called in the report, and what was done about it. */
export const quirkTitles: Readonly<Record<QuirkKind, Bilingual>> = {
  agendaEmpty: { de: 'Sitzungen ohne Tagesordnung', en: 'meetings without an agenda' },
  bodyUnnamed: { de: 'Sitzungen ohne Gremium', en: 'meetings without a body' },
  byteOrderMark: { de: 'Dateien mit Byte-Order-Marke', en: 'files with a byte order mark' },
  cancelled: { de: 'abgesagte Sitzungen', en: 'cancelled meetings' },
  cancelledInName: {
    de: 'Sitzungen, die nur dem Namen nach ausfallen: bitte prüfen',
    en: 'meetings cancelled in name only: please check',
  },
  controlCharacter: {
    de: 'Felder mit Steuerzeichen im JSON: geduldet',
    en: 'fields with control characters in JSON: tolerated',
  },
  deleted: { de: 'in der Quelle gelöscht: ausgelassen', en: 'deleted in the source: left out' },
  endBeforeStart: { de: 'Ende vor Beginn: Ende ausgelassen', en: 'end before start: end left out' },
  endUnreadable: { de: 'Ende nicht lesbar: ausgelassen', en: 'end cannot be read: left out' },
  entity: { de: 'HTML-Zeichen in Texten: gewandelt', en: 'HTML entities in texts: decoded' },
  headingWithMatter: {
    de: 'Überschriften mit Beratung oder Ergebnis: auch als TOP',
    en: 'headings with a paper or result: also taken as items',
  },
  idMissing: { de: 'ohne „id“: an Name und Beginn wiedererkannt', en: 'no "id": recognised by name and start' },
  idRepeated: {
    de: 'dieselbe „id“ für Verschiedenes: beides übernommen',
    en: 'one "id" for different things: both taken',
  },
  letterNumber: {
    de: 'TOPs mit Buchstaben wie eine Überschrift: als TOP übernommen',
    en: 'items lettered like headings: taken as items',
  },
  lineBreak: {
    de: 'Zeilenumbrüche oder Steuerzeichen in Texten: mit Leerzeichen verbunden',
    en: 'line breaks or control characters in texts: joined with a space',
  },
  listEmpty: { de: 'leere Listen', en: 'empty lists' },
  morePages: {
    de: 'Listenseiten mit einer weiteren Seite, die nicht gelesen wurde',
    en: 'list pages with a next page that was not read',
  },
  nameMissing: { de: 'ohne Bezeichnung', en: 'without a name' },
  numberMissing: { de: 'TOPs ohne Nummer', en: 'items without a number' },
  numberRepeated: { de: 'TOPs mit einer Nummer, die es schon gab', en: 'items with a number that was there before' },
  orderIncomplete: {
    de: 'Tagesordnungen mit lückenhaftem „order“: Reihenfolge der Datei',
    en: 'agendas with "order" missing here and there: order of the file',
  },
  orderMissing: {
    de: 'Tagesordnungen ohne „order“: Reihenfolge der Datei',
    en: 'agendas without "order": order of the file',
  },
  orderMoved: { de: 'Tagesordnungen nach „order“ umgestellt', en: 'agendas put in the order of "order"' },
  orderRepeated: {
    de: 'Tagesordnungen mit doppeltem „order“: Reihenfolge der Datei',
    en: 'agendas with "order" repeated: order of the file',
  },
  otherObject: { de: 'andere Objekte: ausgelassen', en: 'other objects: left out' },
  publicConflict: {
    de: 'TOPs mit Widerspruch zur Öffentlichkeit: nichtöffentlich',
    en: 'items contradictory about publicity: taken as not public',
  },
  publicUnknown: {
    de: 'TOPs ohne Angabe zur Öffentlichkeit: nichtöffentlich',
    en: 'items saying nothing about publicity: taken as not public',
  },
  publicUnreadable: {
    de: '„public“ weder wahr noch falsch: nicht beachtet',
    en: '"public" neither true nor false: ignored',
  },
  sameTwice: { de: 'zweimal vorhanden: einmal übernommen', en: 'there twice: taken once' },
  shape: {
    de: 'Liste statt Wert oder Wert statt Liste: gelesen',
    en: 'a list for a value or a value for a list: read',
  },
  startMidnight: { de: 'Beginn um Mitternacht: bitte prüfen', en: 'start at midnight: please check' },
  startMissing: {
    de: 'Sitzungen ohne Beginn: mit ihrer Tagesordnung ausgelassen',
    en: 'meetings without a start: left out with their agenda',
  },
  startZoneMissing: {
    de: 'Beginn ohne Zeitzone: als Ortszeit gelesen',
    en: 'start without a time zone: read as local time',
  },
  textCut: { de: 'überlange Texte: gekürzt', en: 'texts that are too long: shortened' },
  typeMissing: { de: 'ohne „type“: an der Form erkannt', en: 'no "type": known by shape' },
  urlOnly: { de: 'nur als Adresse genannt: nicht geladen', en: 'named by address only: not loaded' },
  withdrawnInName: { de: 'TOPs, die „abgesetzt“ heißen: bitte prüfen', en: 'items called "withdrawn": please check' },
  bareArray: {
    de: 'Listenseiten ohne Umschlag: als Liste gelesen',
    en: 'list pages without their envelope: read as lists',
  },
  consultationLost: {
    de: 'Beratungen oder Vorlagen nicht abrufbar: ohne sie gelesen',
    en: 'consultations or papers that cannot be fetched: read without them',
  },
  emptyAsNotFound: {
    de: 'leere Listen als Fehler 404 geliefert: als leer gelesen',
    en: 'empty lists sent as an error 404: read as empty',
  },
  nextMissing: {
    de: 'Listenseiten ohne „next“, obwohl weitere folgen',
    en: 'list pages without "next" though more follow',
  },
  organizationsLost: {
    de: 'Gremien nicht abrufbar: nach dem Namen der Sitzung zugeordnet',
    en: 'bodies that cannot be fetched: matched by the meeting’s name',
  },
  otherHost: {
    de: 'Verweise auf einen anderen Rechner: beim antwortenden geblieben',
    en: 'links to another host: stayed with the one that answers',
  },
  pageLoop: { de: 'Listen, die im Kreis führen: aufgehört', en: 'lists that lead in a circle: stopped' },
  pageSize: { de: 'Listenseiten mit anderer Länge als angekündigt', en: 'list pages of another length than announced' },
  totalWrong: { de: 'Listen mit anderer Gesamtzahl als angekündigt', en: 'lists of another total than announced' },
}
