import { actText } from '../../texts/lead/acts.ts'
import { ledThere } from '../why/item-why.tsx'
import { factsOf } from './acts.ts'
import { HeldWay } from './held-way.tsx'
import { NeedList } from './need-list.tsx'
import type { Held } from './acts.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

/** An act on an item that is withheld, or that the own side has done already. */
export function HeldRow({ held: { type, refusal }, item }: { readonly held: Held; readonly item: ItemView }) {
  return (
    <HeldWay
      label={actText.value.label[type](factsOf(item, type))}
      refusal={refusal}
      led={ledThere(item)}
      needs={<NeedList type={type} item={item} />}
    />
  )
}
