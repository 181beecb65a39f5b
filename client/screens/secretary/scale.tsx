import { Sign } from '../../components/sign.tsx'
import { deskText } from '../../texts/secretary.ts'

/** Yes against no as two lengths with the half marked; the figures stand in them. */
export function Scale({ yes, no }: { readonly yes: number; readonly no: number }) {
  const t = deskText.value.vote
  const all = yes + no
  if (all === 0) return null
  return (
    <div class="scale">
      <span class="hide">
        {t.scale(yes, no)}, {t.half(all)}
      </span>
      {/* A drawing that grows with its numbers: an attribute of the drawing, not a style of the page. */}
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect data-line="yes" class="scale-part" x="0" y="0" width={(100 * yes) / all} height="10" />
        <rect data-line="no" class="scale-part" x={(100 * yes) / all} y="0" width={(100 * no) / all} height="10" />
      </svg>
      <b class="scale-yes" data-line="yes" aria-hidden="true" hidden={yes === 0}>
        <Sign code="yes" /> {yes}
      </b>
      <b class="scale-no" data-line="no" aria-hidden="true" hidden={no === 0}>
        {no} <Sign code="no" />
      </b>
      <i />
      <small aria-hidden="true">{t.half(all)}</small>
    </div>
  )
}
