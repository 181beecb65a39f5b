import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { NormLink } from '../../components/norm-link.tsx'
import { go } from '../../router.ts'
import { agreement } from '../../store.ts'
import { say } from '../../texts/language.ts'
import { motionText } from '../../texts/motions/page.ts'
import { text } from '../../texts/text.ts'
import { partnerIds, sides } from '../lead/words.ts'
import { send, sendingKey, sendings } from '../lead/sending.ts'
import { SendingLine } from '../lead/sending-line.tsx'
import { freshId } from '../secretary/fresh-id.ts'
import { MeasurePicker } from './measure-picker.tsx'
import { BackLink } from './motion-page.tsx'
import { motionPath } from './words.ts'
import type { Body } from '../../../machines/agreements/agreement.ts'
import type { MeView } from '../../../server/protocol/view.ts'

/** The form for a new plan. Its id is random: it tells nobody of it. */
export function NewMotion({ me }: { readonly me: MeView }) {
  const words = motionText.value.form
  const [id] = useState(() => freshId(`${me.partner}:vorhaben`))
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState<'motion' | 'resolution'>('motion')
  const [target, setTarget] = useState('')
  const [essential, setEssential] = useState(false)
  const [measures, setMeasures] = useState<readonly string[]>([])
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const group = useId()
  const bodies = bodiesFor(me)
  const chosen = bodies.length === 1 ? (bodies[0]?.id ?? '') : target
  const sending = sendings.value.get(sendingKey(id, 'motion.add'))
  const busy = sending?.state === 'sending'
  const missing = { title: tried && title.trim() === '', target: tried && chosen === '' }
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const submit = async (): Promise<void> => {
    setTried(true)
    if (title.trim() === '' || chosen === '') {
      form.current?.querySelector<HTMLElement>(title.trim() === '' ? '[name=title]' : '[name=target]')?.focus()
      return
    }
    const command = {
      type: 'motion.add',
      motion: id,
      originator: me.partner,
      kind,
      target: chosen,
      title: title.trim(),
      essential: kind === 'motion' && essential,
      measures: [...measures],
    }
    if (await send({ item: id, act: 'motion.add', label: words.submit, command })) go(motionPath(id), 'replace')
  }
  const others = partnerIds().filter((partner) => partner !== me.partner)
  return (
    <div class="new-motion">
      <BackLink />
      <h1>{words.title}</h1>
      <p class="new-motion-lead">{words.lead(sides().names(others))}</p>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void submit()
        }}
      >
        <div class="field-block">
          <label class="label" for={`${group}-title`}>
            {words.name}
          </label>
          <input
            id={`${group}-title`}
            class="field"
            name="title"
            autoComplete="off"
            value={title}
            aria-invalid={missing.title}
            aria-describedby={missing.title ? `${group}-title-missing` : undefined}
            onInput={(event) => setTitle(event.currentTarget.value)}
          />
          {missing.title ? (
            <p class="field-missing" id={`${group}-title-missing`}>
              {words.needed}
            </p>
          ) : null}
        </div>
        <fieldset class="field-block">
          <legend class="label">{words.kind}</legend>
          <div class="choices">
            {(['motion', 'resolution'] as const).map((value) => (
              <label key={value} class="choice">
                <input type="radio" name={group} checked={kind === value} onChange={() => setKind(value)} />
                {words.kinds[value]}
              </label>
            ))}
          </div>
          {kind === 'resolution' ? (
            <p class="meta">
              {words.resolutionHint} <NormLink norm="G7.2" agreement={agreement.value} short />
            </p>
          ) : null}
        </fieldset>
        <div class="field-block">
          <label class="label" for={`${group}-target`}>
            {words.target}
          </label>
          <select
            id={`${group}-target`}
            class="field"
            name="target"
            value={chosen}
            aria-invalid={missing.target}
            aria-describedby={missing.target ? `${group}-target-missing` : undefined}
            onChange={(event) => setTarget(event.currentTarget.value)}
          >
            {bodies.length === 1 ? null : <option value="">{words.choose}</option>}
            {bodies.map((body) => (
              <option key={body.id} value={body.id}>
                {say(body.name)}
              </option>
            ))}
          </select>
          {missing.target ? (
            <p class="field-missing" id={`${group}-target-missing`}>
              {words.needed}
            </p>
          ) : null}
        </div>
        {kind === 'motion' ? (
          <div class="field-block">
            <label class="field-toggle">
              <input
                class="check"
                type="checkbox"
                checked={essential}
                onChange={(event) => setEssential(event.currentTarget.checked)}
              />
              <span>{words.essential}</span>
            </label>
            <p class="meta new-motion-hint">
              {words.essentialHint} <NormLink norm="G2.2" agreement={agreement.value} short />
            </p>
          </div>
        ) : null}
        <MeasurePicker chosen={measures} onChoose={setMeasures} />
        <p class="act-buttons">
          <Button look="main" type="submit" busy={busy} onPress={() => undefined}>
            {busy ? text.value.answer.sending : words.submit}
          </Button>
          <a class="btn btn--quiet" href="/antragsvorhaben">
            {words.cancel}
          </a>
        </p>
        <SendingLine sending={sending} />
      </form>
    </div>
  )
}

/** A spokesperson plans for the own committees, a lead for every body. */
const bodiesFor = ({ role, committees }: MeView): readonly Body[] => {
  const all = agreement.value?.bodies ?? []
  return role === 'speaker' ? all.filter(({ id }) => committees.includes(id)) : all
}
