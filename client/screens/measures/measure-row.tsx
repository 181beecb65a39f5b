import { printedLines } from '../../components/printed-lines.ts'
import { known, me } from '../../store.ts'
import { dayLong } from '../../texts/dates.ts'
import { say } from '../../texts/language.ts'
import { text } from '../../texts/text.ts'
import { measuresText } from '../../texts/years/measures.ts'
import { MeasureChange } from './measure-change.tsx'
import { ProgressSign } from './progress-sign.tsx'
import type { Measure } from '../../../machines/agreements/agreement.ts'
import type { MeasureProgress } from '../../../server/protocol/measures.ts'
import type { Sides } from '../../texts/sides.ts'

interface MeasureRowProps {
  readonly measure: Measure
  readonly progress: MeasureProgress | undefined
  readonly sides: Sides
  readonly tell: (path: string, body: object) => void
}

/** One measure: how far, who says so, and by which motions and items. */
export function MeasureRow({ measure, progress, sides, tell }: MeasureRowProps) {
  const words = measuresText.value
  const state = progress?.state ?? 'open'
  const said = progress?.words ?? []
  const differ = new Set(said.map(({ says }) => says)).size > 1
  const role = me.value?.role
  return (
    <li class="measure" id={measure.id}>
      <p class="measure-state">
        <ProgressSign state={state} /> <b>{words.states[state]}</b>
      </p>
      <div>
        <h3>{say(measure.title)}</h3>
        <p class="meta">
          {measure.id}, {text.value.norm.lines(printedLines(measure.lines))}
        </p>
        {said.length === 0 ? null : (
          <p>
            {said
              .map(({ partner, says, at }) => words.word(sides.name(partner), words.says[says], dayLong(at)))
              .join('; ')}
            {differ ? ` ${words.differ}` : ''}
          </p>
        )}
        <Things progress={progress} linked={role === 'lead' || role === 'speaker' || role === 'secretary'} />
        {progress && (role === 'lead' || role === 'secretary') ? (
          <MeasureChange measure={measure} progress={progress} sides={sides} tell={tell} />
        ) : null}
      </div>
    </li>
  )
}

function Things({ progress, linked }: { readonly progress: MeasureProgress | undefined; readonly linked: boolean }) {
  const words = measuresText.value
  const { items, motions } = known.value
  const plans = (progress?.motions ?? []).flatMap((id) => motions.get(id) ?? [])
  const points = (progress?.items ?? []).flatMap(({ id }) => items.get(id) ?? [])
  return (
    <>
      {plans.length === 0 ? null : (
        <p>
          {words.plans}{' '}
          {plans.map(({ id, title }, at) => (
            <span key={id}>
              {at > 0 ? ', ' : ''}
              {linked ? <a href={`/antragsvorhaben/${encodeURIComponent(id)}`}>{title}</a> : title}
            </span>
          ))}
        </p>
      )}
      {points.length === 0 ? null : (
        <p>
          {words.items}{' '}
          {points.map(({ id, title }, at) => (
            <span key={id}>
              {at > 0 ? ', ' : ''}
              <a href={`/verlauf/${encodeURIComponent(id)}`}>{title}</a>
            </span>
          ))}
        </p>
      )}
    </>
  )
}
