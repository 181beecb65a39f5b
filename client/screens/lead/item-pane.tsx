import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../../components/icon.tsx'
import { place } from '../../router.ts'
import { trust } from '../../store.ts'
import { itemText } from '../../texts/lead/item.ts'
import { text } from '../../texts/text.ts'
import { itemNumber } from '../../texts/why.ts'
import { RevealWay } from '../reveal-way.tsx'
import { ActList } from './act-list.tsx'
import { Inside } from './inside.tsx'
import { ItemHeader } from './item-header.tsx'
import { Observations } from './observations.tsx'
import { OutcomeList } from './outcome-list.tsx'
import { PositionSides } from './position-sides.tsx'
import { RouteMap } from './route-map.tsx'
import { StoryList } from './story-list.tsx'
import { VersionList } from './version-list.tsx'
import { wide } from './wide.ts'
import type { ItemView, MeView } from '../../../server/protocol/view.ts'

interface ItemPaneProps {
  readonly item: ItemView
  readonly me: MeView
}

/** One item: where it stands, what may be done, what everybody has said. */
export function ItemPane({ item, me }: ItemPaneProps) {
  const pane = useRef<HTMLElement>(null)
  useOpened(item, pane)
  const hidden = trust.value === 'hidden'
  return (
    <article class="item" aria-labelledby="item-title" ref={pane}>
      {wide.value ? null : <BackLink />}
      <ItemHeader item={item} />
      {wide.value ? null : <RevealWay />}
      {hidden ? null : <RouteMap item={item} />}
      {item.final === null ? <ActList key={item.id} item={item} me={me} /> : null}
      {hidden ? null : (
        <>
          <OutcomeList item={item} />
          <PositionSides item={item} />
          <Observations item={item} />
          <VersionList item={item} />
        </>
      )}
      <Inside key={item.id} item={item} />
      {hidden ? null : <StoryList key={item.id} item={item} />}
    </article>
  )
}

export function BackLink() {
  return (
    <p class="back">
      <a href="/leitung">
        <Icon name="back" /> {itemText.value.back}
      </a>
    </p>
  )
}

/** The item that was open last on this page. */
let opened: string | null = null

/** Opening an item begins at its top, with the focus on its title and its name in the window's. */
function useOpened(item: ItemView, pane: { readonly current: HTMLElement | null }): void {
  const title = `${itemNumber(item)} – ${text.value.product}`
  useEffect(() => {
    document.title = title
  }, [title])
  useEffect(() => {
    const first = opened === null && wide.peek()
    opened = item.id
    // Whoever comes for one act is taken to it (`way-row.tsx`).
    if (place.peek().fragment !== '') return
    if (!wide.peek()) scrollTo(0, 0)
    pane.current?.scrollTo(0, 0)
    if (!first) pane.current?.querySelector<HTMLElement>('#item-title')?.focus({ preventScroll: true })
  }, [item.id, pane])
}
