import { printedLines } from '../../components/printed-lines.ts'
import { scriptIds, scriptNamed } from '../../rehearsal/repertoire.ts'
import { say } from '../../texts/language.ts'
import { rehearsalText } from '../../texts/rehearsal/page.ts'
import { scriptText } from '../../texts/rehearsal/scripts.ts'
import { text } from '../../texts/text.ts'
import { BringFile } from './bring-file.tsx'
import { Mark } from './mark.tsx'
import type { Agreement, NormId } from '../../../machines/agreements/agreement.ts'
import type { ScriptId } from '../../texts/rehearsal/scripts-de.ts'

interface PlaybillProps {
  readonly agreement: Agreement
  /** Why it is shown where something else was asked for. */
  readonly note: string | null
}

/** All rehearsals, in the order in which they build on each other. */
export function Playbill({ agreement, note }: PlaybillProps) {
  const words = rehearsalText.value
  return (
    <>
      <Mark />
      <div class="playbill">
        <h1>{words.title}</h1>
        <p class="playbill-lead">{words.lead}</p>
        {note === null ? <p class="meta">{words.hint}</p> : <p class="refusal">{note}</p>}
        <ol class="playbill-list">
          {scriptIds.map((id, at) => (
            <Entry key={id} id={id} number={at + 1} agreement={agreement} />
          ))}
        </ol>
        <BringFile agreement={agreement} />
      </div>
    </>
  )
}

interface EntryProps {
  readonly id: ScriptId
  readonly number: number
  readonly agreement: Agreement
}

function Entry({ id, number, agreement }: EntryProps) {
  const words = rehearsalText.value
  const { title, about } = scriptText.value[id]
  const moves = scriptNamed(id, agreement)?.moves ?? []
  const norms = [...new Set(moves.flatMap(({ norm }) => norm ?? []))]
  return (
    <li>
      <h2>
        <a href={`/probelauf/${id}`}>
          <span class="playbill-number">{number}</span> {title}
        </a>
      </h2>
      <p>{about}</p>
      <p class="meta">
        <span>{words.moves(moves.length)}</span> <span>{linesOf(norms, agreement)}</span>
      </p>
    </li>
  )
}

/** "Grundsätze, Z. 577–582, 590", the printed lines that a rehearsal is about. */
function linesOf(norms: readonly NormId[], agreement: Agreement): string {
  const lines = agreement.norms
    .filter(({ id }) => norms.includes(id))
    .map((norm) => printedLines(norm.lines))
    .filter((line, at, all) => all.indexOf(line) === at)
  return text.value.norm.printed(say(agreement.source), lines.join(', '))
}
