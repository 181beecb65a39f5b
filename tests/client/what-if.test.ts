import { describe, expect, it } from 'vitest'
import { agreementById, agreementIds } from '../../machines/agreements/registry.ts'
import { partnerIds } from '../../machines/agreements/agreement.ts'
import { actorNamed } from '../../machines/scenario/persons.ts'
import { acted, forward, lastBeat, opened } from '../../client/rehearsal/play.ts'
import { scriptIds, scriptNamed } from '../../client/rehearsal/repertoire.ts'
import { sightOf } from '../../client/rehearsal/sight.ts'
import { type Thing, type Way, waysOn } from '../../client/rehearsal/ways.ts'
import { missingFrom, startOf } from '../../client/screens/lead/answers.ts'
import type { Playing } from '../../client/rehearsal/play.ts'
import type { Answers } from '../../client/screens/lead/answers.ts'

/** A person who fills in whatever is asked for, with the first choice there is. */
function filled({ fields }: Way): Answers {
  const answers: Record<string, string | boolean> = { ...startOf(fields) }
  for (const field of fields) {
    if (answers[field.name] !== '') continue
    if (field.kind === 'vote') answers[field.name] = 'yes'
    else if (field.kind === 'choice' || field.kind === 'select') answers[field.name] = field.choices[0]?.value ?? ''
    else if (field.kind === 'text' && field.required) answers[field.name] = 'weil es so ist'
  }
  return answers
}

/** Everything that anybody could do at this point of a rehearsal. */
function* everyWay(playing: Playing): Iterable<{ readonly by: string; readonly way: Way }> {
  const { moment } = lastBeat(playing)
  const { agreement, items, motions, meetings } = moment.state
  const things: Thing[] = [
    ...[...items.keys()].map((id) => ({ kind: 'item', id }) as const),
    ...[...motions.keys()].map((id) => ({ kind: 'motion', id }) as const),
    ...[...meetings.keys()].map((id) => ({ kind: 'meeting', id }) as const),
  ]
  for (const partner of partnerIds(agreement).slice(0, 2)) {
    for (const role of ['lead', 'member', 'secretary']) {
      const by = `${partner}.${role}`
      const known = sightOf(moment, actorNamed(agreement, by))
      for (const thing of things) {
        for (const way of waysOn(thing, partner, moment.at, { agreement, known }) ?? []) yield { by, way }
      }
    }
  }
}

describe('what if', () => {
  it.each(agreementIds().flatMap((agreement) => scriptIds.map((id) => [id, agreement] as const)))(
    'asks for all that an act needs: whatever is open at any point of %s under %s is well formed',
    (id, agreement) => {
      const script = scriptNamed(id, agreementById(agreement)!)!
      let playing = opened(script)
      const malformed: string[] = []
      const kinds = new Set<string>()
      for (let move = 0; move <= script.moves.length; move++) {
        for (const { by, way } of everyWay(playing)) {
          if (way.refusal) continue
          const answers = filled(way)
          const [sent] = lastBeat(acted(playing, by, way.command(answers))).sent
          kinds.add(way.key)
          const missing = missingFrom(way.fields, answers)
          if (missing.length > 0) malformed.push(`${by} ${way.key}: ${missing.join(', ')} cannot be filled in`)
          else if (sent?.refusal?.code === 'invalid') {
            malformed.push(`${by} ${way.key}: ${sent.refusal.reason} ${sent.refusal.field ?? ''}`)
          }
        }
        playing = forward(playing)
      }
      expect(malformed).toEqual([])
      expect(kinds.size).toBeGreaterThan(5)
    },
  )

  it('says of what is withheld what the rules would answer, and offers nothing on what a person does not see', () => {
    const agreement = agreementById('krefeld-2020-2025')!
    const playing = opened(scriptNamed('motion', agreement)!)
    const { moment } = lastBeat(playing)
    const on = (partner: string) =>
      waysOn({ kind: 'motion', id: 'plan' }, partner, moment.at, {
        agreement,
        known: sightOf(moment, actorNamed(agreement, `${partner}.lead`)),
      })
    expect(on('spd')).toBeNull()
    const publish = on('gruene')!.find(({ key }) => key === 'motion.publish')
    expect(publish?.refusal).toMatchObject({ code: 'G5.1' })
  })
})
