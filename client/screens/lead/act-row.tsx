import { useId, useRef, useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { actText } from '../../texts/lead/acts.ts'
import { text } from '../../texts/text.ts'
import { ActField } from './act-field.tsx'
import { factsOf } from './acts.ts'
import { commandOf, missingFrom, startOf } from './answers.ts'
import { fieldsOf } from './fields.ts'
import { NeedList } from './need-list.tsx'
import { send, sendingKey, sendings } from './sending.ts'
import { SendingLine } from './sending-line.tsx'
import type { Act } from './acts.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

interface ActRowProps {
  readonly act: Act
  readonly item: ItemView
  readonly main?: boolean
  /** After it was taken: its button may be gone, so the focus needs a place. */
  readonly onTaken: () => void
}

/** A second tap that comes this soon after the first was meant for the first. */
const doubleTapMs = 350
const now = (): number => performance.now()

/** An act: its button, what it does, who is still missing; opened, what it asks for. */
export function ActRow({ act, item, main = false, onTaken }: ActRowProps) {
  const words = actText.value
  const facts = factsOf(item, act.type, act.other)
  const label = act.other && act.type !== 'classify.propose' ? words.other : words.label[act.type](facts)
  const fields = fieldsOf(act, item)
  const second = words.now[act.type]
  const [openedAt, setOpenedAt] = useState<number | null>(null)
  const [answers, setAnswers] = useState(() => startOf(fields))
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const id = useId()
  const name = `${act.type}${act.other ? ' other' : ''}`
  const sending = sendings.value.get(sendingKey(item.id, name))
  const open = openedAt !== null
  const missing = missingFrom(fields, answers)
  const atOnce = fields.length === 0 && second === undefined

  const submit = async (): Promise<void> => {
    setTried(true)
    if (missing.length > 0) {
      form.current?.querySelector<HTMLElement>('input:not(:checked), textarea, select')?.focus()
      return
    }
    if (!(await send({ item: item.id, act: name, label, command: commandOf(act, item, answers) }))) return
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
        <p id={id}>
          {act.other && act.type !== 'classify.propose' ? words.otherEffect(facts) : words.effect[act.type](facts)}
        </p>
        {act.other ? null : <NeedList type={act.type} item={item} />}
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
