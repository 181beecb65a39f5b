import { describe, expect, it } from 'vitest'
import { nothingKnown } from '../../client/reduce.ts'
import { known, link, revealed, trust } from '../../client/store.ts'

describe('how far a shown line is trusted (I24)', () => {
  it('not at all before the first view', () => {
    known.value = nothingKnown
    link.value = 'live'
    expect(trust.value).toBe('hidden')
  })

  it('while the server speaks, and in the short while before a lost line counts as stale', () => {
    known.value = { ...nothingKnown, head: { version: 1, hash: 'a' } }
    for (const state of ['live', 'connecting'] as const) {
      link.value = state
      expect(trust.value).toBe('live')
    }
  })

  it('no more once it is lost or outdated, unless somebody asks for the last known lines, which are then marked', () => {
    for (const state of ['stale', 'outdated'] as const) {
      link.value = state
      revealed.value = false
      expect(trust.value).toBe('hidden')
      revealed.value = true
      expect(trust.value).toBe('past')
    }
  })
})
