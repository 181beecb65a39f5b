/** One item, several votes: "a) einstimmig b) 12 Ja-Stimmen, 2 Nein-Stimmen", "Nr. 1.–3. … Nr. 4 …". */

export interface Part {
  readonly label?: string
  readonly text: string
}

const votes = String.raw`(?=Ja|einstimm|mehrheit|\d|abgelehnt|angenommen|beschlossen|vertagt|zurückge)`
const numbered = new RegExp(
  String.raw`(?:Nr\.?|Ziffer|Ziff\.|Punkt|zu(?:\s+Nr\.)?)\s*(\d{1,2}\.?(?:\s*(?:[-–]|bis|und)\s*\d{1,2}\.?)?)\s*[:)]?\s*${votes}`,
  'giu',
)

/** The parts in order; one without a label where the text has no such division. */
export function partsOf(text: string): readonly Part[] {
  return lettered(text) ?? byNumber(text) ?? [{ text }]
}

/** a), b), c) one after the other, from the beginning on. */
function lettered(text: string): readonly Part[] | undefined {
  const starts: { readonly label: string; readonly at: number; readonly from: number }[] = []
  for (const label of 'abcdefghijkl') {
    const from = starts.at(-1)?.from ?? 0
    const at = text.indexOf(`${label})`, from)
    if (
      at < 0 ||
      (starts.length === 0 &&
        text
          .slice(0, at)
          .trim()
          .replace(/^(?:zu|zu:)$/i, '') !== '')
    )
      break
    starts.push({ label, at, from: at + 2 })
  }
  if (starts.length < 2) return undefined
  return starts.map(({ label, from }, index) => ({ label, text: text.slice(from, starts[index + 1]?.at).trim() }))
}

function byNumber(text: string): readonly Part[] | undefined {
  const found = [...text.matchAll(numbered)]
  if (found.length < 2 || found[0]?.index !== 0) return undefined
  return found.map((match, index) => ({
    label: (match[1] ?? '').replace(/\.$/, ''),
    text: text.slice(match.index + match[0].length, found[index + 1]?.index).trim(),
  }))
}
