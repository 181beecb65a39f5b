import { screens, trust } from '../../store.ts'
import { hallCountText } from '../../texts/lead/hall-count.ts'

/** Before how many of the own members' eyes the called item is as it stands now. For leads, while the server is heard. */
export function OnScreens({ item }: { readonly item: string }) {
  const count = screens.value
  const called = count?.called.find((each) => each.item === item)
  if (!count || !called || count.members === 0 || trust.value !== 'live') return null
  const words = hallCountText.value
  return (
    <p class="on-screens">
      <b>{words.seenBy(called.seenBy, count.members)}</b>{' '}
      <span class="meta">
        {words.connected(count.connected)} {words.own}
      </span>
    </p>
  )
}
