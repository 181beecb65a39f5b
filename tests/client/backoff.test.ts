import { describe, expect, it } from 'vitest'
import { backoffMs } from '../../client/backoff.ts'

describe('waiting before the next attempt to connect', () => {
  it('is nothing the first time', () => expect(backoffMs(0, 0.9)).toBe(0))
  it('grows up to five seconds, never more', () => {
    expect(backoffMs(1, 1)).toBeLessThan(backoffMs(3, 1))
    expect(backoffMs(50, 1)).toBe(5000)
  })
  it('differs from phone to phone', () => expect(backoffMs(5, 0)).toBeLessThan(backoffMs(5, 1)))
})
