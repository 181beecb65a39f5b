import { useId, useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { acted } from '../../rehearsal/play.ts'
import { turn } from '../../rehearsal/playing.ts'
import { rehearsalText } from '../../texts/rehearsal/page.ts'
import { ActField } from '../lead/act-field.tsx'
import { missingFrom, startOf } from '../lead/answers.ts'
import type { Way } from '../../rehearsal/ways.ts'

interface WayFormProps {
  readonly way: Way
  /** Who acts, as PARTNER.ROLE. */
  readonly person: string
}

/** An act that may be done now: its button, what it does, and what it asks for. Decided by the rules in this browser. */
export function WayForm({ way, person }: WayFormProps) {
  const words = rehearsalText.value.whatIf
  const [open, setOpen] = useState(false)
  const [answers, setAnswers] = useState(() => startOf(way.fields))
  const [tried, setTried] = useState(false)
  const id = useId()
  const missing = missingFrom(way.fields, answers)
  const submit = (): void => {
    setTried(true)
    if (missing.length === 0) turn((now) => acted(now, person, way.command(answers)))
  }
  return (
    <li>
      <Button
        {...(way.effect === null ? {} : { describedBy: id })}
        onPress={() => (way.fields.length === 0 ? submit() : setOpen(!open))}
      >
        {way.label}
      </Button>
      {way.effect === null ? null : (
        <p id={id} class="meta">
          {way.effect}
        </p>
      )}
      {open ? (
        <div class="act-form">
          {way.fields.map((field) => (
            <ActField
              key={field.name}
              field={field}
              answers={answers}
              missing={tried ? missing : []}
              onAnswer={(name, answer) => setAnswers((before) => ({ ...before, [name]: answer }))}
            />
          ))}
          <p class="act-buttons">
            <Button look="main" onPress={submit}>
              {words.do}
            </Button>
            <Button look="quiet" onPress={() => setOpen(false)}>
              {words.cancel}
            </Button>
          </p>
        </div>
      ) : null}
    </li>
  )
}
