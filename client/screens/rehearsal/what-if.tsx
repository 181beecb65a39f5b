import { useEffect, useState } from 'preact/hooks'
import { lead, member, secretary } from '../../rehearsal/cast.ts'
import { personWords } from '../../rehearsal/names.ts'
import { lastBeat } from '../../rehearsal/play.ts'
import { seat } from '../../rehearsal/playing.ts'
import { shownAt } from '../../rehearsal/shown.ts'
import { type Thing, waysOn } from '../../rehearsal/ways.ts'
import { rehearsalText } from '../../texts/rehearsal/page.ts'
import { itemNumber, meetingWords } from '../../texts/why.ts'
import { Answer } from './answer.tsx'
import { Ways } from './ways-list.tsx'
import type { Known } from '../../reduce.ts'
import type { Agreement } from '../../../machines/agreements/agreement.ts'
import type { Playing, Sent } from '../../rehearsal/play.ts'
import type { FocusProps } from './focus-props.ts'

/** Acting otherwise than the script: whoever one likes, whatever they may do, and what the rules say to the rest. */
export function WhatIf(props: FocusProps) {
  const words = rehearsalText.value.whatIf
  const [open, setOpen] = useState(seat.value !== null)
  const seated = seat.value
  useEffect(() => {
    if (seated !== null) setOpen(true)
  }, [seated])
  return (
    <details class="what-if" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{words.title}</h2>
      </summary>
      <p>{words.text}</p>
      {open ? <Acts {...props} /> : null}
    </details>
  )
}

function Acts({ now, item, motion }: FocusProps) {
  const words = rehearsalText.value.whatIf
  const { moment } = lastBeat(now)
  const { agreement } = moment.state
  const anybody = shownAt(moment).of(lead(agreement.partners[0]?.id ?? ''))
  const persons = personsIn(agreement, committeeOf(agreement, anybody, item))
  const [chosen, setChosen] = useState<string | null>(null)
  const person = chosen ?? seat.value ?? persons[0] ?? ''
  const known = shownAt(moment).of(person)
  const things = thingsIn(agreement, known, item, motion, person)
  const [picked, setPicked] = useState<string | null>(null)
  const thing = things.find(({ key }) => key === picked) ?? things[0]
  const partner = person.split('.')[0] ?? ''
  const ways = thing ? waysOn(thing, partner, moment.at, { agreement, known }) : null
  const answer = ownAnswer(now, person)
  return (
    <div>
      <div class="what-if-who">
        <label>
          <span class="label">{words.who}</span>
          <select class="field" value={person} onChange={(event) => setChosen(event.currentTarget.value)}>
            {persons.map((name) => (
              <option key={name} value={name}>
                {personWords(agreement, name)}
              </option>
            ))}
          </select>
        </label>
        {things.length > 1 ? (
          <label>
            <span class="label">{words.on}</span>
            <select class="field" value={thing?.key} onChange={(event) => setPicked(event.currentTarget.value)}>
              {things.map(({ key, label }) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        ) : null}
      </div>
      {ways === null ? (
        <p>{words.seesNot}</p>
      ) : (
        <>
          <Answer now={now} />
          <Ways
            key={`${person} ${thing?.key ?? ''}`}
            ways={ways}
            person={person}
            version={moment.version}
            answer={answer}
          />
        </>
      )}
    </div>
  )
}

/** What the reader tried last in this person's place, and was refused. */
function ownAnswer(now: Playing, person: string): Sent | null {
  const { move, sent } = lastBeat(now)
  const [own] = sent
  return move === null && own?.by === person && own.refusal ? own : null
}

/** Whoever can act at all: each side's board, members and office, and spokespersons of the item's committee. */
function personsIn(agreement: Agreement, committee: string | null): string[] {
  return agreement.partners.flatMap(({ id }) => [
    lead(id),
    ...(committee === null ? [] : [`${id}.speaker:${committee}`]),
    member(id),
    secretary(id),
  ])
}

/** The committee that the item is with now; null where it is with the council. */
function committeeOf({ bodies }: Agreement, known: Known, item: string | null): string | null {
  const body = item === null ? undefined : known.items.get(item)?.station.body
  return bodies.find(({ id, kind }) => id === body && kind === 'committee')?.id ?? null
}

type Named = Thing & { readonly key: string; readonly label: string }

/** What this person may act on: the item and the plan on the screens, and for the office the meetings. */
function thingsIn(
  agreement: Agreement,
  known: Known,
  item: string | null,
  motion: string | null,
  person: string,
): Named[] {
  const things: Named[] = []
  const shown = item === null ? undefined : known.items.get(item)
  if (shown)
    things.push({ kind: 'item', id: shown.id, key: `item ${shown.id}`, label: `${itemNumber(shown)}: ${shown.title}` })
  const plan = motion === null ? undefined : known.motions.get(motion)
  if (plan) things.push({ kind: 'motion', id: plan.id, key: `motion ${plan.id}`, label: plan.title })
  if (!person.endsWith('.secretary')) return things
  for (const meeting of known.meetings.values()) {
    things.push({
      kind: 'meeting',
      id: meeting.id,
      key: `meeting ${meeting.id}`,
      label: meetingWords(agreement, meeting),
    })
  }
  return things
}
