import '../styles/agreement.css'
import '../styles/agreement-woven.css'
import { useEffect, useState } from 'preact/hooks'
import { lazyPart } from '../lazy-part.tsx'
import { place } from '../router.ts'
import { Shell } from '../shell.tsx'
import { agreement } from '../store.ts'
import { dayLong } from '../texts/dates.ts'
import { say } from '../texts/language.ts'
import { explainText } from '../texts/explain.ts'
import { text } from '../texts/text.ts'
import { Button } from '../components/button.tsx'
import { printedLines } from '../components/printed-lines.ts'
import { AgreementCommittees, AgreementMeasures } from './agreement-lists.tsx'
import { AgreementNorm } from './agreement-norm.tsx'
import { fetchAgreementText } from './agreement/printed-text.ts'
import { Unclaimed, WovenNorm } from './agreement/woven-norm.tsx'
import type { Agreement, Norm } from '../../machines/agreements/agreement.ts'
import type { AgreementTextView } from '../../server/protocol/http.ts'

const AgreementCharts = lazyPart(async () => (await import('./agreement/charts.tsx')).AgreementCharts)

/** The agreement as a book page: printed lines left, our own words, and right what they are used for today. */
export function AgreementScreen() {
  const signed = agreement.value
  const fragment = place.value.fragment
  useEffect(() => {
    if (signed && fragment !== '') document.getElementById(fragment)?.scrollIntoView()
  }, [signed, fragment])
  return <Shell screen="agreement">{signed ? <Book agreement={signed} /> : <Loading />}</Shell>
}

/** The council's own copy of the text, once it is here. */
function usePrintedText(): AgreementTextView | null {
  const [printed, setPrinted] = useState<AgreementTextView | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    const read = async (): Promise<void> => {
      const found = await fetchAgreementText(leaving.signal)
      if (!leaving.signal.aborted) setPrinted(found)
    }
    void read()
    return () => leaving.abort()
  }, [])
  return printed
}

const Loading = () => <p class="plain-note">{text.value.loading}</p>

function Book({ agreement: signed }: { readonly agreement: Agreement }) {
  const words = text.value.agreementPage
  const printed = usePrintedText()
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
        {printed ? <p class="woven-intro">{explainText.value.woven.intro}</p> : null}
        {signed.norms.map((norm) =>
          printed ? (
            <WovenNorm key={norm.id} norm={norm} printed={printed} />
          ) : (
            <AgreementNorm key={norm.id} norm={norm} />
          ),
        )}
        {printed ? <Unclaimed norms={signed.norms} printed={printed} /> : null}
        <AgreementCharts />
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
          <a href="#charts">
            <b>{chartCount}</b>
            <span>{explainText.value.charts}</span>
          </a>
        </li>
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

/** Classification, coordination, proceedings, plans, meetings; the charts themselves come later, with their code. */
const chartCount = 5

const part = ({ id }: Norm): string => id.split('.')[0] ?? id

/** G1, G2, …: the parts are not named in the text, so each goes by its first norm's title. */
function firstOfEachPart(norms: readonly Norm[]): Norm[] {
  return norms.filter((norm, at) => norms.findIndex((other) => part(other) === part(norm)) === at)
}
