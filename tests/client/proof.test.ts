import { beforeEach, describe, expect, it } from 'vitest'
import { answered, carryWith, failed, sendCommand } from '../../client/commands.ts'
import { proofWanted } from '../../client/proof.ts'

/** A command that the server takes only after a fresh proof of who sends it. */

const sent: { readonly id: string; readonly type: string }[] = []
const consent = { type: 'release.consent', item: 'a' }
const settled = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(() => {
  sent.length = 0
  carryWith((frame) => {
    if (frame.kind === 'command') sent.push({ id: frame.id, type: frame.command.type })
    return true
  })
})

describe('a command that needs a fresh proof', () => {
  it('asks the person, and is sent again once they have proved who they are', async () => {
    const result = sendCommand(consent)
    failed(sent[0]!.id, 'notFresh')
    await settled()
    expect(sent).toHaveLength(1)
    proofWanted.value!.settle(true)
    await settled()
    expect(sent.map(({ type }) => type)).toEqual(['release.consent', 'release.consent'])
    expect(sent[1]!.id).not.toBe(sent[0]!.id)
    answered({ v: 1, kind: 'answer', id: sent[1]!.id, ok: true, version: 7 })
    expect(await result).toEqual({ kind: 'done', version: 7 })
    expect(proofWanted.value).toBeNull()
  })

  it('is not sent again when they would rather not', async () => {
    const result = sendCommand(consent)
    failed(sent[0]!.id, 'notFresh')
    await settled()
    proofWanted.value!.settle(false)
    expect(await result).toEqual({ kind: 'failed', error: 'notFresh' })
    expect(sent).toHaveLength(1)
  })

  it('asks nobody when something else went wrong', async () => {
    const result = sendCommand(consent)
    failed(sent[0]!.id, 'tooFast')
    expect(await result).toEqual({ kind: 'failed', error: 'tooFast' })
    expect(proofWanted.value).toBeNull()
  })
})
