import { useState } from 'preact/hooks'
import { FileDrop } from '../../components/file-drop.tsx'
import { begin, seat } from '../../rehearsal/playing.ts'
import { broughtScript, type Broken } from '../../rehearsal/brought.ts'
import { ownFile } from '../../rehearsal/script.ts'
import { go } from '../../router.ts'
import { say } from '../../texts/language.ts'
import { refusalSentence } from '../../texts/refusal.ts'
import { rehearsalText } from '../../texts/rehearsal/page.ts'
import type { Agreement } from '../../../machines/agreements/agreement.ts'

/** A scenario from this device. It is read here and goes nowhere else. */
export function BringFile({ agreement }: { readonly agreement: Agreement }) {
  const [broken, setBroken] = useState<Broken | null>(null)
  const words = rehearsalText.value.file
  const bring = async (file: File): Promise<void> => {
    setBroken(null)
    const brought = await broughtScript(file, agreement)
    if (!brought.ok) return setBroken(brought)
    seat.value = null
    begin(brought.script)
    go(`/probelauf/${ownFile}`)
  }
  return (
    <section class="playbill-file" aria-labelledby="own-file">
      <h2 id="own-file">{words.title}</h2>
      <p>{words.text}</p>
      <div role="alert">{broken ? <WhyBroken broken={broken} /> : null}</div>
      <FileDrop
        label={words.choose}
        hint={words.drop}
        dropNow={words.dropNow}
        types={words.types}
        accept=".json,application/json"
        onFile={(file) => void bring(file)}
      />
    </section>
  )
}

/** What is wrong with the file, where, and what to do. */
function WhyBroken({ broken }: { readonly broken: Broken }) {
  const words = rehearsalText.value.file
  return (
    <div class="refusal">
      <p>
        <b>{words.broken(broken.name)}</b>
      </p>
      <p>{sentence(broken)}</p>
      {broken.kind === 'format' || broken.kind === 'opening' ? <p>{words.mend}</p> : null}
    </div>
  )
}

function sentence(broken: Broken): string {
  const words = rehearsalText.value.file
  switch (broken.kind) {
    case 'size':
      return words.tooLarge
    case 'unreadable':
      return words.unreadable
    case 'opening':
      return `${words.opening(broken.thing)} ${refusalSentence(broken.refusal)}`
    case 'format': {
      const { step, field } = broken.place
      const where = [step === null ? '' : words.step(step), field === null || field === '' ? '' : words.field(field)]
      const place = where.filter((part) => part !== '').join(', ')
      return `${place === '' ? words.whole : place}: ${say(broken.words)}.`
    }
    default: {
      const unknown: never = broken
      return unknown
    }
  }
}
