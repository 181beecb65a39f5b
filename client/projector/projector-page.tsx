import { Icon } from '../components/icon.tsx'
import { mode, switchMode } from '../mode.ts'
import { clock, weekday } from '../texts/dates.ts'
import { say } from '../texts/language.ts'
import { projectorText } from '../texts/projector.ts'
import { text } from '../texts/text.ts'
import { line, view } from './follow.ts'
import { WallItem, WallWord } from './wall-item.tsx'
import type { ProjectorView } from '../../server/protocol/projector.ts'

/** The wall of the hall: which sitting, what it deals with, how a vote ended. Read from the last row. */
export function ProjectorPage() {
  const t = projectorText.value
  const shown = view.value
  return (
    <div class="wall">
      <header class="wall-head">{shown ? <Head view={shown} /> : <b>{t.title}</b>}</header>
      <main class="wall-main" aria-live="polite">
        {line.value === 'closed' ? (
          <WallWord word={t.closed} below={t.closedHow} />
        ) : shown ? (
          <Stage view={shown} />
        ) : (
          <WallWord word={t.waiting} />
        )}
      </main>
      <footer class="wall-foot">
        <p>{line.value === 'stale' && shown ? <b>{t.stale(clock(shown.at))}</b> : null}</p>
        <button
          type="button"
          class="icon-button"
          aria-label={mode.value === 'hall' ? text.value.menu.lightMode : text.value.menu.hallMode}
          onClick={switchMode}
        >
          <Icon name={mode.value === 'hall' ? 'sun' : 'moon'} />
        </button>
        <button type="button" class="btn" onClick={() => void document.documentElement.requestFullscreen()}>
          {t.fullScreen}
        </button>
      </footer>
    </div>
  )
}

function Head({ view: { council, body, start, at } }: { readonly view: ProjectorView }) {
  const names = [...new Set([say(council), say(body)])]
  return (
    <>
      <p>
        <b>{names.join(' · ')}</b>
        <span>{weekday(start)}</span>
      </p>
      <time dateTime={at}>{clock(at)}</time>
    </>
  )
}

/** The sitting's state where it says more than the item: before it is open, in a recess, when it is closed. */
function Stage({ view: { state, shown, start, since } }: { readonly view: ProjectorView }) {
  const t = projectorText.value
  if (state === 'recess') return <WallWord word={t.state.recess} below={t.since(clock(since))} />
  if (shown) return <WallItem item={shown} />
  if (state === 'planned' || state === 'invited') return <WallWord word={t.begins(clock(start))} />
  return <WallWord word={t.state[state]} />
}
