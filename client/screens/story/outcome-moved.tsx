import { agreement } from '../../store.ts'
import { sidesOf } from '../../texts/sides.ts'
import { deskText } from '../../texts/secretary.ts'
import { storyPageText } from '../../texts/story-page.ts'
import { text } from '../../texts/text.ts'
import { groupWords } from '../count/group-words.ts'
import { resultLong } from '../count/result-words.ts'
import type { MovedView, OutcomeView } from '../../../server/protocol/view.ts'

/** An outcome as it was recorded; of a correction also what stood there before. Facts, no verdict. */
export function OutcomeMoved({ moved: { outcome } }: { readonly moved: MovedView }) {
  const words = storyPageText.value.moved
  if (!outcome?.now) return null
  const { was, now } = outcome
  if (was && was.confirmed !== now.confirmed) return <p>{words.confirmed}</p>
  const corrects = was !== null && now.earlier.length > was.earlier.length
  return (
    <>
      <Facts outcome={now} />
      {corrects ? (
        <p class="meta">
          {words.before} <s>{resultWords(was)}</s>
        </p>
      ) : null}
    </>
  )
}

function Facts({ outcome }: { readonly outcome: OutcomeView }) {
  const sides = sidesOf(agreement.value)
  const t = text.value
  const factions = Object.entries(outcome.unity).map(([partner, unity]) => {
    const position = outcome.positions?.[partner]
    const said = position === undefined || position === 'unknown' ? null : deskText.value.positionLong[position]
    return `${sides.name(partner)}: ${said === null ? t.unity[unity] : `${said}, ${t.unity[unity]}`}${deviating(outcome, partner)}`
  })
  return (
    <>
      <p>
        <b>{resultWords(outcome)}</b>
      </p>
      <p>
        {t.outcomeLine[outcome.line]}. {factions.join('; ')}.
      </p>
    </>
  )
}

/** An election says of itself how it was decided; the entry does not know the item's kind. */
function resultWords(outcome: OutcomeView): string {
  const kind = outcome.electedBy === undefined ? 'vorlage' : 'wahl'
  const how = outcome.mode === 'open' ? [] : [deskText.value.mode[outcome.mode]]
  return [resultLong({ kind }, outcome), ...how].join(', ')
}

function deviating({ deviations }: OutcomeView, partner: string): string {
  const words = groupWords(deviations?.[partner] ?? {})
  return words.length === 0 ? '' : ` (${words.join('; ')})`
}
