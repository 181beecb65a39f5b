import type { Bilingual } from './agreements/agreement.ts'
import type { ClassValue, Finance, Kind } from './vocabulary.ts'

/**
 * What words in a German agenda title hint at; the first rule that fits counts. Titles are lower case here. Umlauts
 * make `\b` useless: `(?<!\p{L})` stands for the beginning of a word.
 */
export interface SuggestionRule {
  readonly title: RegExp
  /** … unless this is there too. */
  readonly but?: RegExp
  readonly kind: Kind
  readonly value: ClassValue
  /** Left out: looked up in the title. */
  readonly finance?: Finance
  readonly originator?: 'dritte'
  readonly confident: boolean
  /** Holds whoever meets and whatever sort of paper it is. */
  readonly settles?: true
  readonly reason: Bilingual
}

const motion = { kind: 'antrag', value: 'covered', originator: 'dritte' } as const
const report = { kind: 'bericht', value: 'notCovered', finance: 'none' } as const
const ballot = { kind: 'wahl', value: 'covered', finance: 'none' } as const
const fees = { kind: 'gebuehren', value: 'covered', finance: 'relevant', settles: true } as const
const budget = { kind: 'haushalt', value: 'covered', finance: 'core', settles: true } as const
const paper = { kind: 'vorlage', value: 'covered' } as const

const byFaction =
  /(?:antr(?:ag|äge)|anregung|initiative|vorstoß|prüfauftrag)(?!steller)[^;]*(?:fraktion|ratsgruppe|wählergruppe|(?<!\p{L})(?:rats)?gruppe(?!\p{L})|einzelratsmitglied|ratsmitglied|ratsherr|ratsfrau|ortsvorsteher)|interfraktionell/u

export const suggestionRules: readonly SuggestionRule[] = [
  {
    ...report,
    title:
      /^(?:(?:\d[\d.]*|[a-z]\)) )?(?:(?:weitere|sonstige|schriftliche|mündliche|m\p{L}{0,4}dliche|aktuelle)(?:,| und)? )*(?:(?:bekanntgaben?|mitteilungen?|anfragen?|fragen|berichte?|verschiedenes|einwohner-?fragestunde|bürger-?fragestunde|fragestunde)(?:,| und)? ?)+(?:(?:der|des|an die|aus der|für)(?: \p{L}+){1,5})?$/u,
    confident: true,
    reason: {
      de: 'Mitteilungen oder Fragen: hier wird nichts beschlossen.',
      en: 'Announcements or questions: nothing is decided here.',
    },
  },
  {
    title: /(?<!\p{L})res(?:ol|o)ution|(?<!\p{L})appell(?!\p{L}*ations)/u,
    kind: 'resolution',
    value: 'resolution',
    finance: 'none',
    confident: true,
    settles: true,
    reason: {
      de: '„Resolution“ oder „Appell“ im Titel; hat sie finanzielle Wirkung, ist sie keine.',
      en: '"Resolution" or "appeal" in the title; with a financial effect it is none.',
    },
  },
  {
    title: /(?:änderungs|ergänzungs)antr(?:ag|äge)/u,
    but: /^(?:\d+\. )?änderungsantrag (?:zum|zur) (?:bauantrag|bauvoranfrage)/u,
    kind: 'aenderungsantrag',
    value: 'covered',
    originator: 'dritte',
    confident: true,
    reason: { de: 'Änderungs- oder Ergänzungsantrag im Titel.', en: 'An amendment by its title.' },
  },
  {
    ...motion,
    title: new RegExp(`haushalt(?!s?überwachung).*(?:${byFaction.source})|(?:${byFaction.source}).*haushalt`, 'u'),
    finance: 'core',
    confident: true,
    reason: { de: 'Antrag einer Fraktion zum Haushalt.', en: 'A faction’s motion on the budget.' },
  },
  {
    ...motion,
    title: byFaction,
    confident: true,
    reason: {
      de: 'Antrag einer Fraktion oder eines Ratsmitglieds; ist es die eigene, bitte ändern.',
      en: 'A motion by a faction or member; change this if it is your own.',
    },
  },
  {
    ...paper,
    title:
      /haushalts?(?:plan(?:es)?|satzung)? (?:des (?:kreises|landschaftsverband)|der (?:städteregion|gmbh))|kreishaushalt|kreisumlage|landschaftsumlage/u,
    finance: 'relevant',
    confident: false,
    reason: {
      de: 'Haushalt einer anderen Körperschaft, mit Wirkung auf den eigenen.',
      en: 'Another authority’s budget, with an effect on one’s own.',
    },
  },
  {
    ...fees,
    title:
      /gebühren?(?:satzung|ordnung|kalkulation|bedarf|tarif|festsetzung|anpassung|erhöhung|senkung|nachkalkulation)|(?:benutzungs|verwaltungs|eltern|kita|straßenbau|erschließungs|fremdenverkehrs|kurs?)-? ?(?:und )?(?:gebühr|beitrags?|beiträge)\p{L}*satzung|entgelt(?:ordnung|satzung|tarif)|kostenersatzsatzung|tarifordnung/u,
    confident: true,
    reason: {
      de: 'Gebühren, Beiträge oder Entgelte werden festgesetzt.',
      en: 'Fees, contributions or charges are set.',
    },
  },
  {
    ...fees,
    title:
      /satzung.*(?:erhebung|festsetzung).*(?:gebühr|beitr(?:ag|äg)|entgelt|kostenersatz)|(?:gebühr|beiträge|entgelt).*satzung/u,
    confident: true,
    reason: {
      de: 'Satzung über Gebühren, Beiträge oder Entgelte.',
      en: 'A statute on fees, contributions or charges.',
    },
  },
  {
    ...report,
    title:
      /(?:zur|der) kenntnis(?:nahme)?(?!\p{L})|^kenntnisnahme|sachstands?(?:bericht|mitteilung)|zwischenbericht|jahresbericht|(?<!\p{L})bericht(?:erstattung)?(?: \p{L}+)? (?:der|des|über|zum|zur|aus|für)|^(?:\p{L}+ ){0,3}bericht(?!\p{L})|(?:^|; ?(?:hier: ?)?)(?:mitteilung|bekanntgabe|vortrag|präsentation|anfrage)(?!\p{L})|^(?:beantwortung|bekanntgabe|unterrichtung)|statistik \d{4}$/u,
    but: /jahresabschl|satzung|beschluss(?:fassung)?(?!\p{L})|haushaltssicherungskonzept|weiteres vorgehen/u,
    confident: true,
    reason: { de: 'Bericht oder Mitteilung zur Kenntnis.', en: 'A report or announcement for information.' },
  },
  {
    ...report,
    title:
      /(?<!\p{L})(?:amtseinführung|(?:einführung|vereidigung) und|vereidigung|verpflichtung|einführung (?:der|des|von|eines|einer) (?:neuen?|\p{L}*mitglied|sachkundig|ratsm|ortsv)|verabschiedung (?:der|des|von|eines|einer)|ehrung|verleihung)(?!\p{L})/u,
    but: /satzung|haushalt|ordnung|resolution|konzept|liste|plan(?:s|es)?(?!\p{L})/u,
    confident: false,
    reason: {
      de: 'Einführung, Verpflichtung oder Ehrung: in der Regel ohne Abstimmung.',
      en: 'Swearing-in or honour: as a rule without a vote.',
    },
  },
  {
    ...report,
    title:
      /^(?:eröffnung|begrüßung|feststellung der (?:ordnungsgemäßen|beschlussfähigkeit|tagesordnung|form)|bestimmung (?:des|eines|der|einer) (?:protokoll|nieder)|genehmigung der (?:niederschrift|tagesordnung)|anerkennung der (?:niederschrift|tagesordnung)|verschiedenes|- abgesetzt -)/u,
    confident: false,
    reason: { de: 'Gehört zum Ablauf der Sitzung.', en: 'Part of how the meeting runs.' },
  },
  {
    ...paper,
    title: /(?:vorprüfung der )?gültigkeit der (?:\p{L}+)?wahl|wahlprüfung|entlastung des/u,
    finance: 'none',
    confident: false,
    reason: {
      de: 'Prüfung einer Wahl oder Entlastung: erfasst dem Wortlaut nach, rechtlich zu prüfen.',
      en: 'Validation of an election or discharge: covered by the wording, to be checked legally.',
    },
  },
  {
    ...budget,
    title:
      /nachtrags?(?:haushalt|satzung)|haushalts?s{0,3}[a-z]{1,2}tzung|haushalts?(?:plan|entwurf|buch)|doppelhaushalt|stellenplan(?!ung)|haushaltssicherungskonzept(?:es)? (?:\d|der|für|20)|verabschiedung des haushalt/u,
    but: /^(?:umsetzung|anlage|sachstand)|(?:über|außer)planmäßig|bereitstellung/u,
    confident: true,
    reason: { de: 'Haushalt mit seinen Anlagen.', en: 'The budget with its annexes.' },
  },
  {
    ...budget,
    title:
      /(?:jahres|gesamt)abschl(?:u|ü)ss|^haushalt \d{4}|^vorlage haushaltssicherung|haushaltsberatung|ermächtigungsübertragung|übertragung(?:en)? von ermächtigungen/u,
    but: /gmbh|(?<!\p{L})(?:ug|ag|kg|aör|eigenbetrieb\p{L}*|gesellschaft|stiftung|zweckverband\p{L}*)(?!\p{L})/u,
    confident: false,
    reason: { de: 'Jahresabschluss oder Ausführung des Haushalts.', en: 'Annual accounts or execution of the budget.' },
  },
  {
    ...paper,
    title: /(?:jahres|gesamt)abschl(?:u|ü)ss|(?<!abfall)wirtschaftsplan|gesellschafterv|gesellschaftsvertr/u,
    finance: 'relevant',
    confident: false,
    reason: {
      de: 'Abschluss oder Plan einer Beteiligung oder eines Betriebes.',
      en: 'Accounts or plan of a company or enterprise.',
    },
  },
  {
    ...paper,
    title: /(?:steuer|hebesatz)\p{L}*satzung|satzung.*(?:steuer(?!ung)|hebesätze)|hebesätze/u,
    finance: 'relevant',
    confident: true,
    settles: true,
    reason: { de: 'Steuersatzung: Einnahmen, aber keine Gebühren.', en: 'A tax statute: revenue, but no fees.' },
  },
  {
    ...ballot,
    title:
      /(?<!\p{L})(?:neu|nach|wieder|ergänzungs)?wahl (?:der|des|von|eines|einer|in|zum|zur)(?!\p{L})|(?<!\p{L})(?:neu|nach|wieder|ab)?(?:bestellung(?:en)?|benennung(?:en)?|entsendung(?:en)?|berufung(?:en)?|ernennung(?:en)?|besetzung(?:en)?|abberufung(?:en)?|umbesetzung(?:en)?)(?!\p{L})|ersatzbestimmung|bestimmung (?:der|des|eines|einer)(?: einzelnen)? \p{L}*(?:mitglied|schriftf|vertret|vorsitz)/u,
    but: /(?:benennung|bezeichnung) (?:der|einer|von|des|eines)? ?\p{L}*(?:straße|weg|platz|platzes|schule|brücke|park|halle)|wahlergebnis|(?:landtags|bundestags|europa)wahl|stimmbezirk/u,
    confident: true,
    reason: {
      de: 'Wahl oder Besetzung; geheim, wenn jemand widerspricht.',
      en: 'An election or appointment; secret if anybody objects.',
    },
  },
  {
    ...motion,
    title:
      /^(?:\p{L}+ ){0,2}anregung(?:en)? |bürgerantr|^bürgerbegehren|einwohnerantr|(?:^|[;:] ?|nach § 24.*)(?:\d\.? )?(?:diverse |weiteren? )?antr(?:ag|äge) (?!der (?:stadt)?verwaltung)|antrag auf (?!vertagung der)/u,
    confident: false,
    reason: {
      de: 'Antrag oder Anregung von außerhalb der Verwaltung.',
      en: 'A motion or petition from outside the administration.',
    },
  },
  {
    ...motion,
    title: /antr(?:ag|äge) (?:auf|zur|der|des|von)(?!\p{L})/u,
    but: /antr(?:ag|äge) der (?:stadt)?verwaltung|bauantr/u,
    confident: false,
    reason: { de: 'Nach dem Titel ein Antrag.', en: 'A motion by its title.' },
  },
  {
    ...paper,
    title: /satzung(?:en|s)?(?!\p{L})|satzungs(?:beschluss|änderung)|ordnungsbehördliche verordnung/u,
    confident: true,
    settles: true,
    reason: { de: 'Satzungen beschließt der Rat.', en: 'Statutes are decided by the council.' },
  },
  {
    ...paper,
    title: /bebauungsplan|flächennutzungsplan|bauleitplan/u,
    but: /bebauungsplangebiet|vertrag|zusammenhänge/u,
    finance: 'none',
    confident: true,
    reason: { de: 'Bauleitplanung.', en: 'Land-use planning.' },
  },
  {
    ...report,
    title:
      /^(?:aktueller |aktuelle )?(?:sachstand|stand|status|entwicklung|vorstellung)(?!\p{L})|(?:[;–] ?)(?:hier: )?(?:stand|sachstand|entwicklungen)(?!\p{L})/u,
    but: /beschluss|beratung|weiteres vorgehen/u,
    confident: false,
    reason: { de: 'Dem Titel nach ein Sachstand.', en: 'By its title a report on how things stand.' },
  },
  {
    ...paper,
    title: /^beratung und beschlussfassung über (?:die )?empfehlung/u,
    finance: 'none',
    confident: false,
    reason: {
      de: 'Sammelpunkt: abgestimmt wird über die Unterpunkte.',
      en: 'A collective item: votes are taken on the items below it.',
    },
  },
]
