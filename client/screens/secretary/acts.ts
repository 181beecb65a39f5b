import { sending } from './sending.tsx'
import { offerOf } from './desk.ts'
import type { Shortcut } from './shortcuts.ts'
import type { ItemView, MeetingView, RefusalView } from '../../../server/protocol/view.ts'

/** One thing that can be done: a button, its key, what it does, and why not if it is withheld. */
export interface Act {
  readonly id: string
  readonly key?: string
  readonly label: string
  readonly does: string
  readonly refusal: RefusalView | null
  readonly busy: boolean
  readonly run: () => void
}

export type Sent = Readonly<Record<string, unknown>> & { readonly type: string }

interface Outline {
  readonly words: readonly [label: string, does: string]
  readonly key?: string
  /** Two acts may share an event (open vote, secret vote). */
  readonly id?: string
  readonly run: (send: Sent) => void
}

/** The act as the server offers it: open with what it already knows of the command, or withheld with its reason. */
export function actOf(
  thing: ItemView | MeetingView | null,
  type: string,
  { words, key, id = type, run }: Outline,
): Act | null {
  const offer = offerOf(thing, type)
  if (!offer) return null
  return {
    id,
    ...(key === undefined ? {} : { key }),
    label: words[0],
    does: words[1],
    refusal: offer.open ? null : offer.refusal,
    busy: sending.value === type,
    run: () => {
      if (offer.open) run({ type, ...offer.send })
    },
  }
}

export const present = (acts: readonly (Act | null)[]): Act[] => acts.filter((act) => act !== null)

/** The keys of those acts that may be done now. */
export const keysOf = (acts: readonly Act[]): Shortcut[] =>
  acts.flatMap(({ key, label, refusal, run }) => (key === undefined || refusal !== null ? [] : [{ key, label, run }]))
