/**
 * The words of results in free text, each with what it says. A text is read only when it is nothing but such words; the
 * first that is not known leaves it unread.
 */

type PlainWord = 'unanimous' | 'majority' | 'tie' | 'secret' | 'rollcall' | 'amended' | 'nothing'

export type Said =
  | { readonly says: 'count'; readonly kind: 'yes' | 'no' | 'abstain' | 'invalid'; readonly number: number }
  | { readonly says: 'ratio'; readonly yes: number; readonly no: number }
  | {
      readonly says: 'result'
      readonly result: 'adopted' | 'rejected' | 'referred' | 'postponed' | 'removed' | 'withdrawn' | 'noted'
    }
  | { readonly says: PlainWord }
  /** Who, of the count before it. */
  | { readonly says: 'who'; readonly name: string }
  /** A group that voted otherwise, without a number. */
  | { readonly says: 'group'; readonly vote: 'no' | 'abstain'; readonly name: string }

export interface Word {
  readonly pattern: RegExp
  readonly said: (found: RegExpExecArray) => Said
}

const numerals: Readonly<Record<string, number>> = {
  kein: 0,
  keine: 0,
  keiner: 0,
  ohne: 0,
  ein: 1,
  eine: 1,
  einer: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
}
const number = String.raw`(\d{1,3}|${Object.keys(numerals).join('|')})`
const numberOf = (text = ''): number => numerals[text.toLowerCase()] ?? Number(text)
const gap = String.raw`\s*[-–]?\s*`
const kinds = {
  yes: String.raw`(?:ja|für|pro)${gap}stimmen?|stimmen?\s+dafür|dafür|ja`,
  no: String.raw`(?:nein|gegen|kontra|contra)${gap}stimmen?|stimmen?\s+dagegen|dagegen|nein`,
  abstain: String.raw`(?:stimm)?ent(?:halt|ahlt|hlat|hatl|hal)ung(?:en)?|enth\.?`,
  invalid: String.raw`ungültige?r?(?:\s+stimmen?)?`,
} as const
const end = String.raw`(?!\p{L}*[a-zäöüß])`

const word = (pattern: string, said: Word['said'], ending: string = end): Word => ({
  pattern: new RegExp(`(?:${pattern})${ending}`, 'iuy'),
  said,
})
const result = (pattern: string, of: Extract<Said, { says: 'result' }>['result']): Word =>
  word(pattern, () => ({ says: 'result', result: of }))
const plain = (pattern: string, says: PlainWord): Word => word(pattern, () => ({ says }))

// A flattened text has no blank between "Enthaltungen" and what follows, so the ends of counts are not looked at.
const counts = (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind): Word[] => [
  word(`${number}${gap}(?:${kinds[kind]})`, (found) => ({ says: 'count', kind, number: numberOf(found[1]) }), ''),
  word(
    `(?:${kinds[kind]})\\s*[:=]?\\s*(\\d{1,3})(?!\\d|${gap}(?:ja|nein|enth))`,
    (found) => ({ says: 'count', kind, number: Number(found[1]) }),
    '',
  ),
])

const faction = String.raw`(?:der|des|von(?:\s+der)?|durch(?:\s+die)?|seitens\s+der)\s+(?:Fraktion\s+([^,;.()]{2,60}?)|([^,;.()\d]{2,40}?)[-\s]?Fraktion)(?=$|[,;.]|\s+und\s)`

/** Tried in this order at each place. */
export const words: readonly Word[] = [
  result(
    String.raw`nicht\s+(?:angenommen|beschlossen|zugestimmt|gefolgt|befürwortet)|keine\s+mehrheit|abgelehnt|ablehnung|abgewiesen|verworfen`,
    'rejected',
  ),
  ...counts,
  word(String.raw`mit\s+(\d{1,3})\s*(?::|zu|gegen)\s*(\d{1,3})\s+stimmen`, (found) => ({
    says: 'ratio',
    yes: Number(found[1]),
    no: Number(found[2]),
  })),
  word(
    String.raw`gegen\s+die\s+stimmen?\s+(?:der|des|von)\s+([^,;.()\d]{2,60}?)(?:[-\s]?Fraktion)?(?=$|[,;.])`,
    (found) => ({ says: 'group', vote: 'no', name: found[1] ?? '' }),
    '',
  ),
  word(
    String.raw`bei\s+(?:stimm)?enthaltung(?:en)?\s+${faction}`,
    (found) => ({ says: 'group', vote: 'abstain', name: found[1] ?? found[2] ?? '' }),
    '',
  ),
  plain(
    String.raw`\(?kein\s+text\s+vorhanden\)?|keine\s+abstimmung|ohne\s+abstimmung|(?:kein|ohne)\s+beschluss|entfällt|entfallen|ohne|-|\./\.`,
    'nothing',
  ),
  word(faction, (found) => ({ says: 'who', name: found[1] ?? found[2] ?? '' }), ''),
  word(String.raw`\(((?:90|[^()\d]){2,80})\)`, (found) => ({ says: 'who', name: found[1] ?? '' }), ''),
  plain('einstimm(?:ig(?:er|e|es|keit)?|ung)', 'unanimous'),
  plain('stimmengleichheit|stimmenpatt', 'tie'),
  plain('mehrheitlich(?:er|e|es)?|(?:stimmen)?mehrheit', 'majority'),
  plain(String.raw`geheim(?:e[rn]?)?(?:\s+(?:abstimmung|wahl))?`, 'secret'),
  plain(String.raw`namentlich(?:e[rn]?)?(?:\s+abstimmung)?`, 'rollcall'),
  plain(
    String.raw`(?:mit|unter)\s+änderungen|in\s+geänderter\s+(?:fassung|form)|(?:zu\s+)?geändert(?:em|en|er)?(?:\s+beschlusstext)?|abgeändert`,
    'amended',
  ),
  result(
    'beschlossen|angenommen|zugestimmt|zustimmung|annahme|genehmigt|gebilligt|stattgegeben|empfohlen|beschlussempfehlung',
    'adopted',
  ),
  result(
    String.raw`(?:(?:auf|in)\s+(?:die|eine)\s+(?:nächste|kommende|spätere|folgende)\p{L}*\s+\p{L}*sitzung\s+)?(?:vertagt|vertagung|verschoben|zurückgestellt|zurückstellung)(?:\s+(?:auf|bis|in)\s+[^;]{2,80}?(?=$|[;.](?!\d)))?`,
    'postponed',
  ),
  result(
    String.raw`(?:von\s+der\s+tagesordnung\s+)?abgesetzt|absetzung|von\s+der\s+tagesordnung\s+genommen`,
    'removed',
  ),
  result('zurückgezogen|zurückgenommen', 'withdrawn'),
  result(
    String.raw`(?:(?:an|in)\s+(?:den|die|das)\s+[^,;.]{2,80}?\s+)?(?:verwiesen|überwiesen|verweisung|überweisung)(?:\s+(?:an|in)\s+(?:den|die|das)\s+[^,;.]{2,80}?(?=$|[,;.]))?|beratung\s+im\s+fachgremium(?:/arbeitskreis)?`,
    'referred',
  ),
  result(
    String.raw`(?:zur\s+)?kenntnis(?:nahme|\s+genommen)?|nehmen?\s+(?:den\s+sachverhalt|die\s+\p{L}+|den\s+\p{L}+)`,
    'noted',
  ),
]

/** Says nothing of the vote: articles, "wird", "Der Beschlussvorschlag", people who come and go. */
export const filler =
  /[\s,;.:–()/-]+?|(?:und|bei|mit|sowie|wird|wurden?|ist|jeweils|in|der|die|das|dem|den|des|ein(?:en|em|er|e)?|es|hierzu|hiermit|somit|damit|so|zu|durch|per|offene[rn]?|handzeichen|handaufheben|ohne\s+(?:aussprache|diskussion)|laut|gemäß|entsprechend|wie\s+vorgeschlagen|un(?:ge|ver)änderte?r?|beschluss(?:vorschlag|vorlage|fassung|entwurf)?e?s?|beschlüsse|antrag|abstimmung|wahl|abstimmungsergebnis|ergebnis|anwesenden|ausschussmitglieder|ratsmitglieder|mitglieder|rat|ausschuss|[a-h]\)|nr\.\s*\d{1,2}|als\s+ganzes|insgesamt)(?!\p{L})/iuy

/** Whole sentences about who comes, goes or speaks after the vote. */
export const comingAndGoing =
  /\s*(?:Rats(?:mitglied|frau|herr)|Ausschussmitglied|Stadtverordnete[r]?|Herr|Frau|Hr\.|Fr\.|Bürgermeister(?:in)?)\s+[^.]{2,60}?\s+(?:betritt|verlässt|nimmt\s+an\s+(?:den\s+)?(?:folgenden|weiteren)|bittet\s+nach\s+der\s+abstimmung)[^.]{0,250}\.\s*/iuy
