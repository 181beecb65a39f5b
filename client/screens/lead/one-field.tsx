import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { actText } from '../../texts/lead/acts.ts'
import { text } from '../../texts/text.ts'
import { send, sendingKey, sendings } from './sending.ts'
import { SendingLine } from './sending-line.tsx'
import type { OpenOffer } from './turn.ts'

interface OneFieldProps {
  /** The id of what the act is on. */
  readonly thing: string
  readonly offer: OpenOffer
  /** Which field of the command the text goes into. */
  readonly field: string
  readonly label: string
  readonly submit: string
  readonly onClose: () => void
}

/** An act that takes one text: a note, an explanation. */
export function OneField({ thing, offer, field, label, submit, onClose }: OneFieldProps) {
  const id = useId()
  const [value, setValue] = useState('')
  const [tried, setTried] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  const words = actText.value
  const { norm } = offer.send
  const act = typeof norm === 'string' ? `${offer.type} ${norm}` : offer.type
  const key = sendingKey(thing, act)
  const sending = sendings.value.get(key)
  useEffect(() => box.current?.focus(), [])
  const go = async (): Promise<void> => {
    setTried(true)
    if (value.trim() === '') return box.current?.focus()
    const command = { ...offer.send, type: offer.type, [field]: value.trim() }
    if (await send({ item: thing, act, label: submit, command })) onClose()
  }
  const missing = tried && value.trim() === ''
  return (
    <div class="act-form">
      <label class="label" for={id}>
        {label}
      </label>
      <textarea
        ref={box}
        id={id}
        class="field"
        rows={3}
        value={value}
        aria-invalid={missing}
        aria-describedby={missing ? `${id}-missing` : undefined}
        onInput={(event) => setValue(event.currentTarget.value)}
      />
      {missing ? (
        <p id={`${id}-missing`} class="field-missing">
          {words.field.required}
        </p>
      ) : null}
      <p class="act-buttons">
        <Button look="main" busy={sending?.state === 'sending'} onPress={() => void go()}>
          {sending?.state === 'sending' ? text.value.answer.sending : submit}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {words.cancel}
        </Button>
      </p>
      <SendingLine sending={sending} />
    </div>
  )
}
