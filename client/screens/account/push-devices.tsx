import type { Asked } from '../../ask-server.ts'
import { Button } from '../../components/button.tsx'
import { pushHere, pushPossible } from '../../push.ts'
import { dayAndTime } from '../../texts/calendar-days.ts'
import { administrationText } from '../../texts/identity/administration.ts'
import { toldText } from '../../texts/identity/told.ts'
import type { NotificationsView } from '../../../server/protocol/notifications.ts'

interface PushDevicesProps {
  readonly push: NotificationsView['push']
  readonly onTrouble: (words: string) => void
  readonly onAdded: (work: Promise<Asked<unknown>>) => Promise<void>
  readonly onRemove: (id: string) => void
}

/** Browsers and phones that show notifications. */
export function PushDevices({ push: { key, devices }, onTrouble, onAdded, onRemove }: PushDevicesProps) {
  const t = toldText.value
  const s = administrationText.value.session
  if (key === null) return <p>{t.noPush}</p>
  const add = async (): Promise<void> => {
    const added = await pushHere(key)
    if (typeof added === 'string') onTrouble(t[added])
    else await onAdded(Promise.resolve(added))
  }
  return (
    <>
      {devices.length === 0 ? <p>{t.noDevices}</p> : null}
      <ul class="entries">
        {devices.map(({ id, device, here, createdAt }) => (
          <li class="entry" key={id}>
            <p>
              <b>{device === '' ? s.unknown : device}</b> {here ? <span class="tag">{s.here}</span> : null}
              <span class="meta">{t.since(dayAndTime(createdAt))}</span>
            </p>
            <Button onPress={() => onRemove(id)}>
              {t.remove}
              <span class="hide"> {device}</span>
            </Button>
          </li>
        ))}
      </ul>
      {!pushPossible() ? <p>{t.impossible}</p> : null}
      {pushPossible() && !devices.some(({ here }) => here) ? <Button onPress={() => void add()}>{t.add}</Button> : null}
    </>
  )
}
