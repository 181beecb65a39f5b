import { useState } from 'preact/hooks'
import { lazyPart } from '../../lazy-part.tsx'
import { printedLines } from '../../components/printed-lines.ts'
import { Tag } from '../../components/tag.tsx'
import { agreement } from '../../store.ts'
import { say } from '../../texts/language.ts'
import { explainText } from '../../texts/explain.ts'
import { routeText } from '../../texts/lead/route.ts'
import { PaneHeading } from './pane-heading.tsx'
import { routeOf } from './route-stops.ts'
import type { Route, RouteStop } from './route-stops.ts'
import type { NormId, PrintedLines } from '../../../machines/agreements/agreement.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

/** Where the item stands on its way through the agreement: an ordered list, drawn as a line with stops. */
export function RouteMap({ item }: { readonly item: ItemView }) {
  const words = routeText.value
  const data = agreement.value
  if (!data) return null
  const { state, value } = item.classification
  const apart = state === 'confirmed' && value !== null && value !== 'covered' ? words[value] : null
  const route = routeOf(item)
  const span = spanOf(route, linesOf)
  return (
    <section class="sect">
      <PaneHeading level={3}>
        {words.title(say(data.source))}
        {span === null ? null : <span class="meta">{words.lines(printedLines(span))}</span>}
      </PaneHeading>
      {apart === null ? (
        <>
          <Way route={route} over={item.final !== null} />
          {item.final === null ? <Onward key={`on ${item.id}`} item={item} /> : null}
          <InTheChart key={item.id} item={item} />
        </>
      ) : (
        <p class="route-apart">{apart}</p>
      )}
    </section>
  )
}

const JourneyChart = lazyPart<{ readonly item: ItemView }>(
  async () => (await import('../agreement/journey-chart.tsx')).JourneyChart,
)

const OpenWaysList = lazyPart<{ readonly item: ItemView }>(
  async () => (await import('./open-ways-list.tsx')).OpenWaysList,
)

/** What each open way would need, from the chart that the rules run on. */
function Onward({ item }: { readonly item: ItemView }) {
  const [open, setOpen] = useState(false)
  return (
    <details class="more-ways" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{routeText.value.onward.show}</summary>
      {open ? <OpenWaysList item={item} /> : null}
    </details>
  )
}

/** The same way in the chart that the rules run on; its code comes when somebody asks for it. */
function InTheChart({ item }: { readonly item: ItemView }) {
  const [open, setOpen] = useState(false)
  return (
    <details class="more-ways" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{explainText.value.journey.show}</summary>
      {open ? <JourneyChart item={item} /> : null}
    </details>
  )
}

const linesOf = (id: NormId): PrintedLines | undefined => agreement.value?.norms.find((norm) => norm.id === id)?.lines

function spanOf({ stops }: Route, lines: typeof linesOf): PrintedLines | null {
  const all = stops.flatMap(({ norm }) => lines(norm) ?? [])
  return all.length === 0 ? null : [Math.min(...all), Math.max(...all)]
}

function Way({ route, over }: { readonly route: Route; readonly over: boolean }) {
  const branch = Math.min(route.exit, 5)
  const before = route.stops.slice(0, branch + 1)
  // Of an item that is closed only the way that it went is left.
  const after = route.stops.slice(branch + 1, 6).filter(({ state }) => !over || state !== 'ahead')
  const fork = route.stops.slice(6).filter(({ state }) => !over || state !== 'ahead')
  const exit = <Exit route={route} over={over} />
  return (
    <ol class="route" data-exit={route.exit} data-settled={route.settled === null ? undefined : ''}>
      {before.map((stop) => (
        <StopRow key={stop.stop} stop={stop} over={over} />
      ))}
      {route.exit < 6 ? exit : null}
      {after.map((stop) => (
        <StopRow key={stop.stop} stop={stop} over={over} />
      ))}
      {fork.map((stop) => (
        <StopRow key={stop.stop} stop={stop} over={over} fork />
      ))}
      {route.exit < 6 ? null : exit}
    </ol>
  )
}

function StopRow({
  stop: { stop, state, note, norm },
  over,
  fork = false,
}: {
  readonly stop: RouteStop
  readonly over: boolean
  readonly fork?: boolean
}) {
  const words = routeText.value
  const lines = linesOf(norm)
  const here = state === 'here'
  return (
    <li
      class="stop"
      data-state={state}
      data-stop={stop}
      data-fork={fork ? '' : undefined}
      aria-current={here && !over ? 'step' : undefined}
    >
      <span class="hide">{state === 'past' ? words.past : state === 'ahead' ? words.ahead : ''} </span>
      <span class="stop-name">{words.stop[stop]}</span>
      {here ? (
        <span class="stop-flag">
          <Tag hard>{over ? words.closed : words.here}</Tag>
        </span>
      ) : null}
      <small>
        {state === 'skipped' ? <b>{words.skipped}</b> : null}
        {state === 'skipped' && note !== null ? ', ' : null}
        {note === null ? null : <span>{note}</span>}
        {lines ? <span class="stop-lines">{words.lines(printedLines(lines))}</span> : null}
      </small>
    </li>
  )
}

/** The settlement: it branches off where the item stands, at any time; or it is where the item has arrived. */
function Exit({ route: { settled }, over }: { readonly route: Route; readonly over: boolean }) {
  const words = routeText.value
  return (
    <li class="exit" aria-current={settled !== null && !over ? 'step' : undefined}>
      <svg viewBox="0 0 44 54" aria-hidden="true" focusable="false">
        <path class="stroke" d="M3 52 24 12h20" />
      </svg>
      <span>
        {settled === null ? <span class="hide">{words.ahead} </span> : null}
        <span class="stop-name">{settled === null ? words.settleAnytime : words.settled}</span>
        {settled === null ? null : (
          <>
            {' '}
            <Tag hard>{over ? words.closed : words.here}</Tag> <small>{words.since(settled)}</small>
          </>
        )}
      </span>
    </li>
  )
}
