import { displayEn } from '../../server/protocol/words/display-en.ts'
import { explainEn } from '../../client/texts/explain-en.ts'
import { guardsEn } from '../../client/texts/guards-en.ts'
import { observedEn } from '../../client/texts/lead/observed.ts'
import { refusalReasonsEn } from '../../client/texts/refusal-reasons-en.ts'
import { en as charts } from '../../client/texts/chart-en.ts'
import type { Norm } from '../../machines/agreements/agreement.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { normIndex, statesOf } from '../../machines/norm-index.ts'

/**
 * The rulebook as somebody reads it who signed the agreement: each norm retold, then what of the program carries it, in
 * sentences, each with its name in the code.
 */
export function normsInWords(
  provenBy: (norm: Norm['id']) => readonly string[],
  titles: ReadonlyMap<string, string>,
): readonly string[] {
  const lines: string[] = []
  for (const norm of krefeld.norms) {
    const { guards, refusals, displays, observations } = normIndex[norm.id]
    const proof = provenBy(norm.id).map((id) => `${id}: ${titles.get(id) ?? ''}`)
    lines.push('', `## ${norm.id} ${norm.title.en}`, retold(norm))
    lines.push(...list('Where a thing stands when the norm carries it', stateNames(norm.id)))
    lines.push(...list('What the program asks', named(guards, guardsEn)))
    lines.push(...list('What it answers when something is refused', named(refusals, refusalReasonsEn)))
    lines.push(
      ...list(
        'What members read when it stands behind the sign',
        displays.map((one) => shown(one, norm.id)),
      ),
    )
    lines.push(...list('What it notes for the boards to explain', named(observations, observedEn)))
    lines.push(...list('Proven by', proof))
  }
  return lines
}

function retold({ lines: [from, to], modality, text, interpretation }: Norm): string {
  const reading = interpretation ? ` *The partners’ reading:* ${interpretation.en}` : ''
  return `Printed lines ${from === to ? from : `${from}–${to}`}, ${modality}. ${text.en}${reading}`
}

const list = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `**${heading}**`, ...lines.map((line) => `- ${line}`)]

const named = (names: readonly string[], words: Readonly<Record<string, unknown>>): readonly string[] =>
  names.map((name) => {
    const sentence = words[name]
    return typeof sentence === 'string' ? `${sentence} (\`${name}\`)` : `\`${name}\``
  })

const facts = {
  two: true,
  name: (id: string) => id,
  genitive: (id: string) => id,
  names: (ids: readonly string[]) => ids.join(),
}

/** As on the screens of a council with two partners. */
const shown = (reason: keyof typeof displayEn.why, norm: Norm['id']): string =>
  `${displayEn.why[reason]({ sides: facts, asker: null, until: null, secret: false, notCovered: norm === 'G2.1', parent: null, norm })} (\`${reason}\`)`

function stateNames(norm: Norm['id']): readonly string[] {
  return [...statesOf(norm)].map(([chart, states]) => {
    if (chart === 'item')
      return `${explainEn.woven.itemEnds}: ${states.map((state) => explainEn.woven.ended[state] ?? state).join(', ')}`
    const { title, states: words } = charts[chart]
    return `${title}: ${states.map((state) => words[state] ?? explainEn.woven.ended[state] ?? state).join(', ')}`
  })
}
