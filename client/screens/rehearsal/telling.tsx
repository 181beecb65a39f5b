import { useEffect, useRef } from 'preact/hooks'
import { announce } from '../../announcer.tsx'
import { NormLink } from '../../components/norm-link.tsx'
import { RefusalText } from '../../components/refusal-text.tsx'
import { changesBetween } from '../../rehearsal/changes.ts'
import { personWords } from '../../rehearsal/names.ts'
import { lastBeat } from '../../rehearsal/play.ts'
import { moveWords, normOf, scriptWords, unforeseen } from '../../rehearsal/telling.ts'
import { actWords, deedWords } from '../../rehearsal/act-words.ts'
import { refusalSentence } from '../../texts/refusal.ts'
import { rehearsalText } from '../../texts/rehearsal/page.ts'
import type { Beat, Playing, Sent } from '../../rehearsal/play.ts'

interface Told {
  /** "Schritt 3 von 7" */
  readonly place: string
  readonly title: string
  readonly words: string | null
}

/** What was just played: who did what, what the rules made of it, on what grounds, and what became different. */
export function Telling({ now }: { readonly now: Playing }) {
  const words = rehearsalText.value
  const beat = lastBeat(now)
  const before = now.beats.at(-2)
  const told = toldOf(now, beat)
  const { agreement } = beat.moment.state
  const changes = before ? changesBetween(before.moment, beat.moment) : []
  const otherwise = beat.move === null ? [] : unforeseen(beat)
  const norm = normOf(now, beat)
  useSpoken(now, told, beat, changes)
  return (
    <section class="telling" aria-labelledby="telling-title">
      <p class="telling-place">{told.place}</p>
      <h2 id="telling-title">{told.title}</h2>
      {told.words === null ? null : <p class="telling-words">{told.words}</p>}
      {beat.sent.length === 0 ? null : (
        <ul class="deeds">
          {beat.sent.map((sent, at) => (
            <Deed key={`${sent.by} ${String(at)}`} sent={sent} beat={beat} />
          ))}
        </ul>
      )}
      {norm === null ? null : (
        <p class="telling-norm">
          {words.withNorm} <NormLink norm={norm} agreement={agreement} />
        </p>
      )}
      {otherwise.length === 0 ? null : (
        <div class="refusal">
          <p>
            <b>{stuckWords(now)}</b>
          </p>
          {otherwise.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      {before ? (
        <>
          <h3>{words.changes.title}</h3>
          {changes.length === 0 ? (
            <p>{words.changes.nothing}</p>
          ) : (
            <ul class="telling-changes">
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          )}
        </>
      ) : null}
    </section>
  )
}

function Deed({ sent, beat }: { readonly sent: Sent; readonly beat: Beat }) {
  const words = rehearsalText.value
  const { agreement } = beat.moment.state
  return (
    <li data-refused={sent.refusal ? '' : undefined}>
      <b>{personWords(agreement, sent.by)}:</b>{' '}
      <span>{sent.refusal ? actWords(sent.command) : deedWords(sent.command)}</span>
      {sent.refusal ? (
        <p>
          <b>{words.refused}</b> <RefusalText refusal={sent.refusal} agreement={agreement} />
        </p>
      ) : null}
    </li>
  )
}

const stuckWords = ({ beats }: Playing): string => {
  const { aside } = rehearsalText.value
  return beats.some(({ move }, at) => move === null && at > 0) ? aside.stuck : aside.unforeseen
}

function toldOf({ script }: Playing, { move, sent }: Beat): Told {
  const words = rehearsalText.value
  const told = move === null ? undefined : script.moves[move]
  if (move !== null && told) {
    return { place: words.step(move + 1, script.moves.length), ...moveWords(script, told) }
  }
  const [own] = sent
  if (!own) return { place: words.opening, title: scriptWords(script).title, words: scriptWords(script).opening }
  return { place: words.own, title: actWords(own.command), words: own.refusal ? words.ownRefused : words.ownTaken }
}

/** Says each new beat once to people who listen, without taking the focus from the button they press. */
function useSpoken(
  { beats }: Playing,
  { place, title, words }: Told,
  { sent }: Beat,
  changes: readonly string[],
): void {
  const beforeRef = useRef(beats)
  useEffect(() => {
    if (beforeRef.current === beats) return
    beforeRef.current = beats
    const { refused, changes: said } = rehearsalText.peek()
    const refusals = sent.flatMap(({ refusal }) => (refusal ? [`${refused} ${refusalSentence(refusal)}`] : []))
    const different = changes.length === 0 ? [said.nothing] : changes
    announce([`${place}: ${title}.`, words ?? '', ...refusals, ...different].filter(Boolean).join(' '))
  })
}
