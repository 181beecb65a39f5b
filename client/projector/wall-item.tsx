import { projectorText } from '../texts/projector.ts'
import { countLong, resultWord } from '../screens/count/result-words.ts'
import type { ProjectorItem, ProjectorResult } from '../../server/protocol/projector.ts'

/** One word for the whole wall. */
export function WallWord({ word, below }: { readonly word: string; readonly below?: string }) {
  return (
    <div class="wall-word">
      <h1>{word}</h1>
      {below === undefined ? null : <p>{below}</p>}
    </div>
  )
}

/** What is called: number and title, whether there is a vote, and its result. Of a non-public item only that it is one. */
export function WallItem({ item }: { readonly item: ProjectorItem }) {
  const t = projectorText.value
  if (!item.public) return <WallWord word={t.closedPart} />
  return (
    <article class="wall-item">
      {item.number === null ? null : <p class="wall-number">{t.number(item.number)}</p>}
      <h1 data-long={item.title.length > 90 ? '' : undefined}>{item.title}</h1>
      {item.stage === 'voting' ? <p class="wall-state">{t.voting}</p> : null}
      {item.result ? <Result result={item.result} /> : null}
    </article>
  )
}

function Result({ result }: { readonly result: ProjectorResult }) {
  const kind = result.election ? 'wahl' : 'vorlage'
  return (
    <p class="wall-result">
      <b>{resultWord({ kind }, result.result)}</b>
      <span>{countLong({ kind }, result)}</span>
    </p>
  )
}
