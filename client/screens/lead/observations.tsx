import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { NormLink } from '../../components/norm-link.tsx'
import { agreement } from '../../store.ts'
import { itemText, observedSentence } from '../../texts/lead/item.ts'
import { OneField } from './one-field.tsx'
import { PaneHeading } from './pane-heading.tsx'
import { moment, sides } from './words.ts'
import type { OpenOffer } from './turn.ts'
import type { ItemView, ObservationView } from '../../../server/protocol/view.ts'

/** Facts that the boards may want to explain. They say what happened, never that somebody did wrong. */
export function Observations({ item }: { readonly item: ItemView }) {
  const words = itemText.value.observations
  if (item.observations.length === 0) return null
  return (
    <section class="sect">
      <PaneHeading level={3}>
        {words.title}
        <span class="meta">{words.lead}</span>
      </PaneHeading>
      <ObservationList thing={item} />
    </section>
  )
}

/** What observations are made on: an item, a planned motion. */
type Observed = Pick<ItemView, 'id' | 'observations' | 'offers'>

export function ObservationList({ thing }: { readonly thing: Observed }) {
  return (
    <ul class="observations">
      {thing.observations.map((observation) => (
        <Observation key={observation.norm + observation.at} observation={observation} thing={thing} />
      ))}
    </ul>
  )
}

function Observation({ observation, thing }: { readonly observation: ObservationView; readonly thing: Observed }) {
  const [writing, setWriting] = useState(false)
  const words = itemText.value.observations
  const { norm, at, stamps } = observation
  const offer = thing.offers.find(
    (one): one is OpenOffer => one.open && one.type === 'observation.close' && one.send['norm'] === norm,
  )
  return (
    <li>
      <p>
        {observedSentence(observation)} <span class="meta">{moment(at)}</span>{' '}
        <NormLink norm={norm} agreement={agreement.value} short />
      </p>
      {stamps.length === 0 ? null : (
        <p class="meta">{words.closed(sides().names(stamps.map(({ partner }) => partner)))}</p>
      )}
      {offer === undefined ? null : writing ? (
        <>
          <p class="meta">{words.both(sides().two)}</p>
          <OneField
            thing={thing.id}
            offer={offer}
            field="comment"
            label={words.comment}
            submit={words.send}
            onClose={() => setWriting(false)}
          />
        </>
      ) : (
        <Button look="quiet" onPress={() => setWriting(true)}>
          {words.close}
        </Button>
      )}
    </li>
  )
}
