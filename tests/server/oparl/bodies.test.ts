import { describe, expect, it } from 'vitest'
import { councilName, matchBody, spokenBody } from '../../../server/oparl/bodies.ts'
import { placeMeeting } from '../../../server/oparl/placement.ts'
import { bodies, meetingWith, readValue, sound } from './support.ts'

const meeting = (name: string) => sound(readValue(meetingWith([], { name }))).meetings[0]!

describe('bodies', () => {
  it('hears the body in a meeting’s name', () => {
    expect(spokenBody('Sondersitzung - Schulausschuss (3. Sitzung)')).toBe('Schulausschuss')
    expect(spokenBody('12. Sitzung des Rates')).toBe('Rates')
  })

  it.each(['Gemeinderat', 'Rat der Stadt', 'Stadtrat (4. Sitzung)', '12. Sitzung des Rates'])(
    '%s is the council',
    (name) => {
      expect(councilName(name)).toBe(true)
    },
  )

  it.each(['Ortschaftsrat Tal', 'Beirat', 'Seniorenrat', 'Hauptausschuss des Rates'])('%s is not', (name) => {
    expect(councilName(name)).toBe(false)
  })

  it('matches committees by their words, and only when sure', () => {
    expect(matchBody('Bau- und Umweltausschuss', bodies)).toEqual({ body: 'BUILD', confidence: 1 })
    expect(matchBody('Rechnungsprüfungsausschuss', bodies)?.body).toBe('AUDIT')
    expect(matchBody('Schulausschuss', bodies)).toBeUndefined()
  })

  it('gives a meeting that matches nothing a home outside the agreement, unless people choose', () => {
    expect(placeMeeting(meeting('Schulausschuss (3. Sitzung)'), bodies)).toMatchObject({
      body: 'other:schulausschuss',
      bodyName: 'Schulausschuss',
      how: 'outside',
      candidates: [{ body: 'SCHOOL' }],
    })
    const choice = { bodies: new Map([['schulausschuss', 'SCHOOL']]) }
    expect(placeMeeting(meeting('Schulausschuss (3. Sitzung)'), bodies, choice).body).toBe('SCHOOL')
    expect(placeMeeting(meeting('Beirat'), bodies, { otherwise: 'AUDIT' }).body).toBe('AUDIT')
  })
})
