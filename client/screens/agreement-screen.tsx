import '../styles/agreement.css'
import '../styles/agreement-widths.css'
import '../styles/agreement-woven.css'
import { useEffect, useState } from 'preact/hooks'
import { lazyPart } from '../lazy-part.tsx'
import { place } from '../router.ts'
import { Shell } from '../shell.tsx'
import { agreement } from '../store.ts'
import { dayLong } from '../texts/dates.ts'
import { say } from '../texts/language.ts'
import { explainText } from '../texts/explain.ts'
import { agreementText } from '../texts/agreement.ts'
import { text } from '../texts/text.ts'
import { Button } from '../components/button.tsx'
import { LogHead } from '../components/log-head.tsx'
import { printedLines } from '../components/printed-lines.ts'
import { AgreementCommittees, AgreementMeasures } from './agreement-lists.tsx'
import { AgreementNorm } from './agreement-norm.tsx'
import { NormRehearsals } from './agreement/norm-rehearsals.tsx'
import { fetchAgreementText, wordingOf } from './agreement/printed-text.ts'
import { foundIn } from './agreement/search.ts'
import { useRehearsals } from './agreement/use-rehearsals.ts'
import { SearchField } from './agreement/search-field.tsx'
import { query, sought } from './agreement/sought.ts'
import { Unclaimed, WovenNorm } from './agreement/woven-norm.tsx'
import type { Agreement, Norm, PrintedLines } from '../../machines/agreements/agreement.ts'
import type { Found } from './agreement/search.ts'
import type { AgreementTextView } from '../../server/protocol/http.ts'

const Examples = lazyPart(async () => (await import('./agreement/examples.tsx')).Examples)
const AgreementCharts = lazyPart(async () => (await import('./agreement/charts.tsx')).AgreementCharts)

/** The agreement as a book page: printed lines left, our own words, and right what they are used for today. */
export function AgreementScreen() {
  const signed = agreement.value
  const fragment = place.value.fragment
  // Whoever comes for a norm must find it, whatever was searched for before.
  useEffect(() => {
    query.value = ''
  }, [fragment])
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
  const words = agreementText.value
  const printed = usePrintedText()
  const rehearsals = useRehearsals(signed)
  const looking = sought.value
  const wording = (lines: PrintedLines): string => (printed ? wordingOf(printed, lines) : '')
  const found = looking && foundIn(signed, looking, wording)
  const norms = found?.norms ?? signed.norms
  const all: readonly [number, number] = [
    Math.min(...signed.norms.map(({ lines: [from] }) => from)),
    Math.max(...signed.norms.map(({ lines: [, to] }) => to)),
  ]
  return (
    <div class="book">
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
          <a class="btn btn--quiet" href="/probelauf">
            {words.rehearse}
          </a>
          <Button look="quiet" onPress={() => print()}>
            {words.print}
          </Button>
        </p>
      </header>
      <SearchField found={found} />
      {found ? <Results found={found} /> : <Contents agreement={signed} />}
      <div class="book-text">
        {printed && !found ? <p class="woven-intro">{explainText.value.woven.intro}</p> : null}
        {norms.map((norm) => {
          const tryOut = <NormRehearsals links={rehearsals.get(norm.id) ?? []} />
          return printed ? (
            <WovenNorm key={norm.id} norm={norm} printed={printed} tryOut={tryOut} />
          ) : (
            <AgreementNorm key={norm.id} norm={norm} tryOut={tryOut} />
          )
        })}
        {printed && !found ? <Examples /> : null}
        {printed && !found ? <Unclaimed norms={signed.norms} printed={printed} /> : null}
        {found ? null : <AgreementCharts />}
        <AgreementMeasures agreement={signed} found={found?.measures ?? null} />
        <AgreementCommittees agreement={signed} found={found?.committees ?? null} />
        <LogHead />
      </div>
    </div>
  )
}

/** In the place of the contents while somebody searches: the norms that were found, one by one. */
function Results({ found: { norms, measures, committees } }: { readonly found: Found }) {
  const words = agreementText.value
  if (norms.length + measures.length + committees.length === 0) return null
  return (
    <nav class="contents" aria-label={words.search.results}>
      <h2>{words.search.results}</h2>
      <ul>
        {norms.map((norm) => (
          <ContentsRow key={norm.id} to={norm.id} mark={norm.id} title={say(norm.title)} />
        ))}
        {measures.length === 0 ? null : <ContentsRow to="measures" mark={measures.length} title={words.measures} />}
        {committees.length === 0 ? null : (
          <ContentsRow to="committees" mark={committees.length} title={words.committees} />
        )}
      </ul>
    </nav>
  )
}

interface ContentsRowProps {
  readonly to: string
  readonly mark: string | number
  readonly title: string
}

const ContentsRow = ({ to, mark, title }: ContentsRowProps) => (
  <li>
    <a href={`#${to}`}>
      <b>{mark}</b>
      <span>{title}</span>
    </a>
  </li>
)

function Contents({ agreement: signed }: { readonly agreement: Agreement }) {
  const words = agreementText.value
  return (
    <nav class="contents" aria-label={words.contents}>
      <h2>{say(signed.source)}</h2>
      <ul>
        {firstOfEachPart(signed.norms).map((norm) => (
          <ContentsRow key={norm.id} to={norm.id} mark={part(norm)} title={say(norm.title)} />
        ))}
      </ul>
      <h2>{words.more}</h2>
      <ul>
        <ContentsRow to="charts" mark={chartCount} title={explainText.value.charts} />
        <ContentsRow to="measures" mark={signed.measures.length} title={words.measures} />
        <ContentsRow
          to="committees"
          mark={signed.bodies.filter(({ kind }) => kind === 'committee').length}
          title={words.committees}
        />
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
