import '../styles/playbill.css'
import '../styles/rehearsal.css'
import '../styles/rehearsal-widths.css'
import '../styles/rehearsal-sides.css'
import '../styles/what-if.css'
import '../styles/drop.css'
import '../styles/lead-route.css'
import '../styles/lead-route-upright.css'
import '../styles/lead.css'
import '../styles/lead-acts.css'
import { useEffect } from 'preact/hooks'
import { again } from '../rehearsal/play.ts'
import { begin, playing, seat } from '../rehearsal/playing.ts'
import { scriptNamed } from '../rehearsal/repertoire.ts'
import { scriptWords } from '../rehearsal/telling.ts'
import { ownFile } from '../rehearsal/script.ts'
import { thingInPath } from '../router.ts'
import { Shell } from '../shell.tsx'
import { councilAgreement, rehearsedAgreement } from '../store.ts'
import { language } from '../texts/language.ts'
import { rehearsalText } from '../texts/rehearsal/page.ts'
import { text } from '../texts/text.ts'
import { Playbill } from './rehearsal/playbill.tsx'
import { Stage } from './rehearsal/stage.tsx'
import type { Agreement } from '../../machines/agreements/agreement.ts'

/** Probelauf: what the agreement asks for, played through on invented items, by the real rules in this browser. */
export function RehearsalScreen() {
  const signed = councilAgreement.value
  return (
    <Shell screen="rehearsal">
      {signed ? <Room agreement={signed} /> : <h1 class="plain-note">{text.value.loading}</h1>}
    </Shell>
  )
}

function Room({ agreement }: { readonly agreement: Agreement }) {
  const asked = thingInPath.value
  const now = playing.value
  useScript(asked, agreement)
  useItsAgreement(asked, agreement)
  useTitle(now?.script.id === asked ? scriptWords(now.script).title : null)
  if (asked === null) return <Playbill agreement={agreement} note={null} />
  if (now?.script.id === asked) return <Stage now={now} />
  if (asked === ownFile) return <Playbill agreement={agreement} note={rehearsalText.value.file.gone} />
  return scriptNamed(asked, agreement) ? null : <Playbill agreement={agreement} note={rehearsalText.value.unknown} />
}

/** The curtain rises on what the address names; in another language the same beats are played on other words. */
function useScript(asked: string | null, agreement: Agreement): void {
  const spoken = language.value
  useEffect(() => {
    const script = asked === null ? undefined : scriptNamed(asked, agreement)
    if (!script) return
    const before = playing.peek()
    if (before?.script.id === script.id) playing.value = again(script, before)
    else {
      seat.value = null
      begin(script)
    }
  }, [asked, agreement, spoken])
}

/** The window bears the name of what is played. */
function useTitle(played: string | null): void {
  const { title } = rehearsalText.value
  const { product } = text.value
  useEffect(() => {
    document.title = [...(played === null ? [] : [played]), title, product].join(' – ')
  }, [played, title, product])
}

/** A file may be written for another agreement: while it is played, norms and names are that one's. */
function useItsAgreement(asked: string | null, agreement: Agreement): void {
  const script = playing.value?.script
  useEffect(() => {
    const its = script?.scenario.agreement
    const other = asked !== null && script?.id === asked && its !== undefined && its.id !== agreement.id
    rehearsedAgreement.value = other ? its : null
    return () => {
      rehearsedAgreement.value = null
    }
  }, [asked, script, agreement])
}
