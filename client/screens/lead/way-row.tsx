import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { actText } from '../../texts/lead/acts.ts'
import { text } from '../../texts/text.ts'
import { ActField } from './act-field.tsx'
import { missingFrom, startOf } from './answers.ts'
import { send, sendingKey, sendings } from './sending.ts'
import { SendingLine } from './sending-line.tsx'
import type { Answers } from './answers.ts'
import type { Field } from './fields.ts'
import type { Command } from '../../commands.ts'
import type { ComponentChildren } from 'preact'

interface WayRowProps {
  /** The id of what the act is on, and a key for the act: two of the same type may stand beside each other. */
  readonly thing: string
  readonly act: string
  readonly label: string
  readonly effect: string
  /** Who has given their word on it. */
  readonly needs?: ComponentChildren
  readonly fields: readonly Field[]
  /** The second tap, where the first one only opens the act. */
  readonly second: string | undefined
  readonly main?: boolean
  /** Its form stands open from the start. */
  readonly opened?: boolean
  readonly command: (answers: Answers) => Command
  /** After it was taken: its button may be gone, so the focus needs a place. */
  readonly onTaken: () => void
}

/** A second tap that comes this soon after the first was meant for the first. */
const doubleTapMs = 350
const now = (): number => performance.now()

/** An act: its button, what it does, who is still missing; opened, what it asks for. */
export function WayRow(props: WayRowProps) {
  const { thing, act, label, effect, needs, fields, second, main = false, opened = false, command, onTaken } = props
  const words = actText.value
  const [openedAt, setOpenedAt] = useState<number | null>(opened ? now() : null)
  const [answers, setAnswers] = useState(() => startOf(fields))
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const id = useId()
  const sending = sendings.value.get(sendingKey(thing, act))
  const open = openedAt !== null
  const missing = missingFrom(fields, answers)
  const atOnce = fields.length === 0 && second === undefined

  useEffect(() => {
    if (!opened) return
    const asked = second === undefined ? form.current : form.current?.closest('li')
    const first = asked?.querySelector<HTMLElement>(second === undefined ? 'textarea, input, select' : 'button')
    first?.focus({ preventScroll: true })
    first?.scrollIntoView({ block: 'center' })
  }, [opened, second])

  const submit = async (): Promise<void> => {
    setTried(true)
    if (missing.length > 0) {
      form.current?.querySelector<HTMLElement>('input:not(:checked), textarea, select')?.focus()
      return
    }
    if (!(await send({ item: thing, act, label, command: command(answers) }))) return
    setOpenedAt(null)
    onTaken()
  }
  const press = (): void => {
    if (atOnce) return void submit()
    if (!open) return setOpenedAt(now())
    if (second === undefined) return setOpenedAt(null)
    if (now() - openedAt > doubleTapMs) void submit()
  }
  const busy = sending?.state === 'sending'
  const step = open && second !== undefined
  return (
    <li class={open ? 'way way--open' : 'way'}>
      <div class="way-button">
        <Button look={main || step ? 'main' : 'plain'} busy={busy && (atOnce || step)} describedBy={id} onPress={press}>
          {busy && (atOnce || step) ? text.value.answer.sending : step ? second : label}
        </Button>
        {step ? (
          <Button look="quiet" onPress={() => setOpenedAt(null)}>
            {words.cancel}
          </Button>
        ) : null}
      </div>
      <div class="way-words">
        <p id={id}>{effect}</p>
        {needs}
        {open ? (
          <div ref={form} class="act-form">
            {fields.map((field) => (
              <ActField
                key={field.name}
                field={field}
                answers={answers}
                missing={tried ? missing : []}
                onAnswer={(field_, answer) => setAnswers((before) => ({ ...before, [field_]: answer }))}
              />
            ))}
            {second === undefined ? (
              <p class="act-buttons">
                <Button look="main" busy={busy} onPress={() => void submit()}>
                  {busy ? text.value.answer.sending : words.submit}
                </Button>
                <Button look="quiet" onPress={() => setOpenedAt(null)}>
                  {words.cancel}
                </Button>
              </p>
            ) : null}
          </div>
        ) : null}
        <SendingLine sending={sending} />
      </div>
    </li>
  )
}
