import { useId, useLayoutEffect, useState } from 'preact/hooks'
import { createPortal } from 'preact/compat'
import { AskField } from './ask-field.tsx'
import { Button } from './button.tsx'
import { useModal } from './modal.ts'
import type { Field } from './ask-field.tsx'
import type { ComponentChildren } from 'preact'

export type Answers = Readonly<Record<string, string>>

/** A few questions before something is sent. */
export interface Ask {
  readonly title: string
  readonly intro?: ComponentChildren
  readonly fields: readonly Field[]
  readonly submit: string
  /** Sends it; null when it was taken, otherwise what to tell the person. */
  readonly send: (answers: Answers) => Promise<ComponentChildren | null>
}

interface AskDialogProps {
  readonly ask: Ask
  readonly words: {
    readonly cancel: string
    readonly needed: string
    readonly optional: string
    readonly sending: string
  }
  readonly onClose: () => void
}

/** Asks what a command still needs. Stays open with the reason when it is refused; the browser returns the focus. */
export function AskDialog({ ask, words, onClose }: AskDialogProps) {
  const box = useModal()
  const heading = useId()
  const [answers, setAnswers] = useState<Answers>(() =>
    Object.fromEntries(ask.fields.map((one) => [one.name, one.value ?? ''])),
  )
  const [missing, setMissing] = useState<readonly string[]>([])
  const [trouble, setTrouble] = useState<ComponentChildren | null>(null)
  const [busy, setBusy] = useState(false)
  useLayoutEffect(() => {
    const first = box.current?.querySelector('input')
    if (first?.type === 'radio') box.current?.querySelector<HTMLElement>('input:checked')?.focus()
  }, [box])
  const submit = async (): Promise<void> => {
    const empty = ask.fields.filter((one) => one.optional !== true && (answers[one.name] ?? '').trim() === '')
    setMissing(empty.map(({ name }) => name))
    const first = empty[0]
    if (first) {
      box.current?.querySelector<HTMLElement>(`[name="${first.name}"]`)?.focus()
      return
    }
    setBusy(true)
    const refused = await ask.send(answers)
    setBusy(false)
    if (refused === null) box.current?.close()
    else setTrouble(refused)
  }
  return createPortal(
    <dialog ref={box} class="sheet ask" aria-labelledby={heading} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void submit()
        }}
      >
        <h2 id={heading}>{ask.title}</h2>
        {ask.intro === undefined ? null : <p class="ask-intro">{ask.intro}</p>}
        {ask.fields.map((one) => (
          <AskField
            key={one.name}
            field={one}
            value={answers[one.name] ?? ''}
            error={missing.includes(one.name) ? words.needed : null}
            optional={words.optional}
            onChange={(value) => setAnswers((before) => ({ ...before, [one.name]: value }))}
          />
        ))}
        <div role="alert">{trouble === null ? null : <p class="refusal">{trouble}</p>}</div>
        <p class="sheet-ways">
          <Button look="main" type="submit" busy={busy} onPress={() => undefined}>
            {busy ? words.sending : ask.submit}
          </Button>
          <Button look="quiet" onPress={() => box.current?.close()}>
            {words.cancel}
          </Button>
        </p>
      </form>
    </dialog>,
    document.body,
  )
}
