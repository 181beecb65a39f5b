import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { createPortal } from 'preact/compat'
import { Button } from '../components/button.tsx'
import { download } from '../evidence/download.ts'
import { fingerprintOf } from '../evidence/fingerprint.ts'
import { followShownLog, logTrouble, troubleRead } from '../evidence/log-watch.ts'
import { dayAndClock } from '../texts/dates.ts'
import { evidenceText } from '../texts/evidence.ts'
import type { LogMemory, LogWarning } from '../evidence/log-memory.ts'
import type { SignedHead } from '../../server/protocol/evidence.ts'

/** The log is not the one that this device saw: what that means, what to do, and the proof of it to take along. */
export function LogTrouble() {
  const trouble = logTrouble.value
  return trouble && !troubleRead.value ? <Dialog {...trouble} /> : null
}

const close = (): void => {
  troubleRead.value = true
}

function Dialog({ memory, warning }: { readonly memory: LogMemory; readonly warning: LogWarning }) {
  const box = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  const t = evidenceText.value.trouble
  useEffect(() => {
    if (!box.current?.open) box.current?.showModal()
    heading.current?.focus()
  }, [])
  const { seen } = memory
  return createPortal(
    <dialog
      ref={box}
      class="sheet log-trouble"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-what`}
      onClose={close}
    >
      <h2 id={`${id}-title`} ref={heading} tabIndex={-1}>
        {t.title}
      </h2>
      <div id={`${id}-what`}>
        <p class="sheet-reason">{whatIs(warning, memory)}</p>
        <p>{t.meanwhile}</p>
      </div>
      <dl class="log-heads">
        <HeadLine label={t.seen} head={seen} at={memory.at} withKey={warning.kind === 'key'} />
        <HeadLine label={t.shown} head={warning.shown} at={warning.at} withKey={warning.kind === 'key'} />
      </dl>
      <h3>{t.whatToDo}</h3>
      <ol class="log-steps">
        <li>{warning.kind === 'key' ? t.askKey : t.ask}</li>
        <li>{t.keep}</li>
      </ol>
      <p class="sheet-ways">
        <Button look="main" onPress={close}>
          {t.goOn}
        </Button>
        <Button onPress={() => download(`beleg-${seen.side}-${String(seen.version)}.json`, seen)}>{t.keepProof}</Button>
        <Settled />
      </p>
    </dialog>,
    document.body,
  )
}

function whatIs({ kind, shown }: LogWarning, { seen }: LogMemory): string {
  const t = evidenceText.value.trouble
  if (kind === 'shorter') return t.shorter(seen.version, shown.version)
  return kind === 'other' ? t.other(seen.version) : t[kind]
}

/** Twice, because it cannot be taken back. */
function Settled() {
  const t = evidenceText.value.trouble
  const [asked, setAsked] = useState(false)
  return (
    <>
      {asked ? <output>{t.reallySettled}</output> : null}
      <Button look="quiet" onPress={() => (asked ? followShownLog() : setAsked(true))}>
        {t.settled}
      </Button>
    </>
  )
}

interface HeadLineProps {
  readonly label: string
  readonly head: SignedHead
  readonly at: string
  readonly withKey: boolean
}

function HeadLine({ label, head, at, withKey }: HeadLineProps) {
  const t = evidenceText.value.trouble
  const [print, setPrint] = useState<string | null>(null)
  useEffect(() => {
    void fingerprintOf(head.key).then(setPrint)
  }, [head.key])
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {t.entry(head.version)}, {dayAndClock(Date.parse(at), 0)} <code>{head.hash.slice(0, 16)}</code>
        {withKey && print !== null ? (
          <>
            <br />
            {t.keyName} <code>{print}</code>
          </>
        ) : null}
      </dd>
    </div>
  )
}
