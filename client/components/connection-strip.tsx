import { clock } from '../texts/dates.ts'
import { text } from '../texts/text.ts'
import { Clock } from './clock.tsx'
import { Icon } from './icon.tsx'
import { Sign } from './sign.tsx'

interface ConnectionStripProps {
  readonly state: 'connecting' | 'live' | 'stale' | 'outdated'
  /** Server time of the last sign of life, in ms. */
  readonly lastContact: number | null
  readonly offset: number
  readonly seconds?: boolean
}

/** Whether this screen hears the server, in words; with the server's time while it does. Not a live region: see the announcer. */
export function ConnectionStrip({ state, lastContact, offset, seconds = false }: ConnectionStripProps) {
  const words = text.value.contact
  return (
    <span class="contact" data-link={state}>
      {state === 'live' ? (
        <Icon name="live" />
      ) : state === 'connecting' ? (
        <Icon name="connecting" />
      ) : (
        <Sign code="stale" />
      )}
      <span>
        {words[state]}
        {state === 'live' ? (
          <>
            {' · '}
            <Clock offset={offset} seconds={seconds} />
          </>
        ) : null}
        {state === 'stale' && lastContact !== null ? (
          <span class="contact-since"> · {words.lastState(clock(lastContact))}</span>
        ) : null}
      </span>
    </span>
  )
}
