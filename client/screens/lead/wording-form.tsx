import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { longestWording } from '../../../machines/wording-length.ts'
import { language } from '../../texts/language.ts'
import { actText } from '../../texts/lead/acts.ts'
import { itemText } from '../../texts/lead/item.ts'
import { text } from '../../texts/text.ts'
import { send, sendingKey, sendings } from './sending.ts'
import { SendingLine } from './sending-line.tsx'

interface WordingFormProps {
  readonly item: string
  readonly version: number
  readonly onClose: () => void
}

/** Takes the wording of one text version: pasted, or out of a text file. Nothing typed is lost by a refusal. */
export function WordingForm({ item, version, onClose }: WordingFormProps) {
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [value, setValue] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const words = itemText.value.versions
  const act = `text.record ${String(version)}`
  const sending = sendings.value.get(sendingKey(item, act))
  useEffect(() => box.current?.focus(), [])
  const readFile = async (file: File): Promise<void> => {
    const content = await file.text()
    // A word processor's file is an archive: read as text it is full of these.
    if (/[\u{0}\u{FFFD}]/u.test(content)) return setProblem(words.unreadable)
    setProblem(null)
    setValue(content)
  }
  const submit = async (): Promise<void> => {
    const wording = value.trim()
    const fault =
      wording === ''
        ? actText.value.field.required
        : wording.length > longestWording
          ? words.tooLong(longestWording.toLocaleString(language.value))
          : null
    setProblem(fault)
    if (fault !== null) return box.current?.focus()
    const command = { type: 'text.record', item, version, wording }
    if (await send({ item, act, label: words.submit, command })) onClose()
  }
  return (
    <div class="act-form">
      <label class="label" for={id}>
        {words.paste(version)}
      </label>
      <p id={`${id}-hint`} class="meta">
        {words.pasteHint}
      </p>
      <textarea
        ref={box}
        id={id}
        class="field"
        rows={8}
        value={value}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? `${id}-hint` : `${id}-problem`}
        onInput={(event) => setValue(event.currentTarget.value)}
      />
      <label class="wording-file">
        <span>{words.file}</span>
        <input
          type="file"
          accept=".txt,.md,text/plain,text/markdown"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (file) void readFile(file)
          }}
        />
      </label>
      {problem === null ? null : (
        <p id={`${id}-problem`} class="field-missing" role="alert">
          {problem}
        </p>
      )}
      <p class="act-buttons">
        <Button look="main" busy={sending?.state === 'sending'} onPress={() => void submit()}>
          {sending?.state === 'sending' ? text.value.answer.sending : words.submit}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {actText.value.cancel}
        </Button>
      </p>
      <SendingLine sending={sending} />
    </div>
  )
}
