import '../styles/agreement.css'
import { useEffect } from 'preact/hooks'
import { place } from '../router.ts'
import { Shell } from '../shell.tsx'
import { agreement } from '../store.ts'
import { dayLong } from '../texts/dates.ts'
import { say } from '../texts/language.ts'
import { text } from '../texts/text.ts'
import { Button } from '../components/button.tsx'
import { printedLines } from '../components/printed-lines.ts'
import { AgreementCommittees, AgreementMeasures } from './agreement-lists.tsx'
import { AgreementNorm } from './agreement-norm.tsx'
import type { Agreement, Norm } from '../../machines/agreements/agreement.ts'

/** The agreement as a book page: printed lines left, our own words, and right what they are used for today. */
export function AgreementScreen() {
  const signed = agreement.value
  const fragment = place.value.fragment
  useEffect(() => {
    if (signed && fragment !== '') document.getElementById(fragment)?.scrollIntoView()
  }, [signed, fragment])
  return <Shell screen="agreement">{signed ? <Book agreement={signed} /> : <Loading />}</Shell>
}

const Loading = () => <p class="plain-note">{text.value.loading}</p>

function Book({ agreement: signed }: { readonly agreement: Agreement }) {
  const words = text.value.agreementPage
  const all: readonly [number, number] = [
    Math.min(...signed.norms.map(({ lines: [from] }) => from)),
    Math.max(...signed.norms.map(({ lines: [, to] }) => to)),
  ]
  return (
    <div class="book">
      <Contents agreement={signed} />
      <div class="book-text">
        <header class="book-head">
          <h1>{say(signed.source)}</h1>
          <p class="book-sub">
            {words.retold(say(signed.title), printedLines(all))} {text.value.norm.retold}
          </p>
          <p class="meta">
            {words.partners}: {signed.partners.map(({ name }) => say(name)).join(', ')}.{' '}
            {words.term(dayLong(signed.validFrom), dayLong(signed.validTo))}
          </p>
          <p class="book-print">
            <Button look="quiet" onPress={() => print()}>
              {words.print}
            </Button>
          </p>
        </header>
        {signed.norms.map((norm) => (
          <AgreementNorm key={norm.id} norm={norm} />
        ))}
        <AgreementMeasures agreement={signed} />
        <AgreementCommittees agreement={signed} />
      </div>
    </div>
  )
}

function Contents({ agreement: signed }: { readonly agreement: Agreement }) {
  const words = text.value.agreementPage
  return (
    <nav class="contents" aria-label={words.contents}>
      <h2>{say(signed.source)}</h2>
      <ul>
        {firstOfEachPart(signed.norms).map((norm) => (
          <li key={norm.id}>
            <a href={`#${norm.id}`}>
              <b>{part(norm)}</b>
              <span>{say(norm.title)}</span>
            </a>
          </li>
        ))}
      </ul>
      <h2>{words.more}</h2>
      <ul>
        <li>
          <a href="#measures">
            <b>{signed.measures.length}</b>
            <span>{words.measures}</span>
          </a>
        </li>
        <li>
          <a href="#committees">
            <b>{signed.bodies.filter(({ kind }) => kind === 'committee').length}</b>
            <span>{words.committees}</span>
          </a>
        </li>
      </ul>
    </nav>
  )
}

const part = ({ id }: Norm): string => id.split('.')[0] ?? id

/** G1, G2, …: the parts are not named in the text, so each goes by its first norm's title. */
function firstOfEachPart(norms: readonly Norm[]): Norm[] {
  return norms.filter((norm, at) => norms.findIndex((other) => part(other) === part(norm)) === at)
}
