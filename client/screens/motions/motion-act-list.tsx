import { useRef } from 'preact/hooks'
import { place } from '../../router.ts'
import { trust } from '../../store.ts'
import { clock } from '../../texts/dates.ts'
import { actText } from '../../texts/lead/acts.ts'
import { motionActText } from '../../texts/motions/acts.ts'
import { HeldWay } from '../lead/held-way.tsx'
import { taken } from '../lead/sending.ts'
import { WayRow } from '../lead/way-row.tsx'
import { arrange } from './motion-acts.ts'
import { commandOf, fieldsOf } from './motion-fields.ts'
import { MotionNeeds } from './motion-needs.tsx'
import { factsOf } from './words.ts'
import type { Act, Held } from './motion-acts.ts'
import type { MotionView } from '../../../server/protocol/motion-view.ts'
import type { MeView } from '../../../server/protocol/view.ts'

/** What may be done now, what each act does, and why the others may not. */
export function MotionActs({ motion, me }: { readonly motion: MotionView; readonly me: MeView }) {
  const box = useRef<HTMLElement>(null)
  const { main, acts, held, more } = arrange(motion, me)
  const onTaken = (): void => box.current?.querySelector<HTMLElement>('h2')?.focus()
  const row = (act: Act, isMain = false) => (
    <ActRow key={act.type} act={act} motion={motion} main={isMain} onTaken={onTaken} />
  )
  return (
    <section class="sect" ref={box}>
      <h2 tabIndex={-1}>{motionActText.value.title}</h2>
      <Taken motion={motion} />
      {trust.value === 'live' ? (
        <>
          <ul class="ways">
            {main ? row(main, true) : null}
            {acts.map((act) => row(act))}
            {held.map((one) => (
              <HeldRow key={one.type} held={one} motion={motion} />
            ))}
            {main === null && acts.length + held.length === 0 ? <li class="ways-none">{actText.value.none}</li> : null}
          </ul>
          {more.length === 0 ? null : (
            <details class="more-ways">
              <summary>{actText.value.more(more.length)}</summary>
              <ul class="ways">{more.map((act) => row(act))}</ul>
            </details>
          )}
        </>
      ) : (
        <p class="ways-none">{actText.value.offline}</p>
      )}
    </section>
  )
}

interface ActRowProps {
  readonly act: Act
  readonly motion: MotionView
  readonly main: boolean
  readonly onTaken: () => void
}

function ActRow({ act, motion, main, onTaken }: ActRowProps) {
  const { label, effect, now } = motionActText.value
  const facts = factsOf(motion)
  return (
    <WayRow
      thing={motion.id}
      act={act.type}
      label={label[act.type](facts)}
      effect={effect[act.type](facts)}
      needs={<MotionNeeds type={act.type} motion={motion} />}
      fields={fieldsOf(act, motion)}
      second={now[act.type]?.(facts)}
      main={main}
      opened={place.peek().fragment === act.type}
      command={(answers) => commandOf(act, answers)}
      onTaken={onTaken}
    />
  )
}

function HeldRow({ held: { type, refusal }, motion }: { readonly held: Held; readonly motion: MotionView }) {
  const { label, refusals } = motionActText.value
  const facts = factsOf(motion)
  const sentences: Readonly<Record<string, ((of: typeof facts) => string) | undefined>> = refusals
  return (
    <HeldWay
      label={label[type](facts)}
      refusal={refusal}
      sentence={refusal ? sentences[refusal.reason]?.(facts) : undefined}
      needs={<MotionNeeds type={type} motion={motion} />}
    />
  )
}

/** The last thing done here, so that a button that is gone leaves a word behind. */
function Taken({ motion }: { readonly motion: MotionView }) {
  const last = taken.value.get(motion.id)
  return last ? <p class="ways-taken">{actText.value.done(last.label, clock(last.at))}</p> : null
}
