import { createHash, hash } from 'node:crypto'
import type { LastRow } from '../../db/chain.ts'
import { isSignedBy, type Signer } from '../evidence/signer.ts'
import type { SideRecord } from './side.ts'
import type { StateRecord } from './settled-state.ts'

/** Named in what is signed, so that a later form cannot be mistaken for this one, nor anything else that is signed. */
const FORMAT = 'schulterschluss-snapshot-1'

/** What a snapshot is of, and by which rules and which program it was made: of any other, it is not used. */
export interface Origin {
  readonly rulebook: string
  readonly program: string
  /** The last erasure that the state knows of. */
  readonly erasure: LastRow
}

/** A state as it stands in a snapshot, hashes apart. */
interface Stand extends Origin, Pick<StateRecord, 'version' | 'hash'> {
  /** How long the things are, as JSON, in bytes. */
  readonly things: number
  readonly sides: readonly Omit<SideRecord, 'digests' | 'hashes'>[]
}

/** An Ed25519 signature as base64url. */
const SIGNATURE = 86
/** About how many bytes are made and hashed before others get a turn: half a millisecond. */
const PIECE = 64 * 1024

const signedText = (sum: string): string => JSON.stringify([FORMAT, sum])

/**
 * A snapshot's bytes, in pieces: the things, each side's digests and hashes, where all that stands, its length (8 hex
 * digits), the server's signature over all of it.
 */
export async function* written(
  { items, meetings, motions, sides, version, hash: head }: StateRecord,
  origin: Origin,
  { sign }: Pick<Signer, 'sign'>,
): AsyncGenerator<Buffer> {
  const sum = createHash('sha256')
  const summed = (piece: Buffer): Buffer => {
    sum.update(piece)
    return piece
  }
  let things = 0
  for (const piece of piecesOf({ items, meetings, motions })) {
    things += piece.length
    yield summed(piece)
  }
  for (const { digests, hashes } of sides) {
    for (const bytes of [digests, hashes]) {
      for (let at = 0; at < bytes.length; at += PIECE) yield summed(bytes.subarray(at, at + PIECE))
    }
  }
  const rows = sides.map(({ partner, head: at, items: own, meetings: met, motions: planned, courses }) => {
    return { partner, head: at, items: own, meetings: met, motions: planned, courses }
  })
  const stand = Buffer.from(JSON.stringify({ ...origin, version, hash: head, things, sides: rows } satisfies Stand))
  yield summed(stand)
  yield summed(Buffer.from(stand.length.toString(16).padStart(8, '0')))
  yield Buffer.from(sign(signedText(sum.digest('hex'))))
}

function* piecesOf(things: Pick<StateRecord, 'items' | 'meetings' | 'motions'>): Generator<Buffer> {
  let text = ''
  let before = '{'
  for (const kind of ['items', 'meetings', 'motions'] as const) {
    text += `${before}"${kind}":[`
    let comma = ''
    for (const thing of things[kind]) {
      text += comma + JSON.stringify(thing)
      comma = ','
      if (text.length < PIECE) continue
      yield Buffer.from(text)
      text = ''
    }
    text += ']'
    before = ','
  }
  yield Buffer.from(`${text}}`)
}

/** The state that a snapshot holds, if every byte of it is as this server signed it, and it is of this origin. */
export function read(bytes: Buffer, origin: Origin, { publicKey }: Pick<Signer, 'publicKey'>): StateRecord | undefined {
  const end = bytes.length - SIGNATURE
  if (end < 8) return undefined
  const sum = hash('sha256', bytes.subarray(0, end), 'hex')
  if (!isSignedBy(publicKey, signedText(sum), bytes.toString('latin1', end))) return undefined
  const length = Number.parseInt(bytes.toString('latin1', end - 8, end), 16)
  const stand = JSON.parse(bytes.toString('utf8', end - 8 - length, end - 8)) as Stand
  if (!isOf(stand, origin)) return undefined
  const { version, things } = stand
  const { items, meetings, motions } = JSON.parse(bytes.toString('utf8', 0, things)) as StateRecord
  let at = things
  const cut = (count: number): Buffer => bytes.subarray(at, (at += count * 32))
  const sides = stand.sides.map((side) => ({
    ...side,
    digests: cut(side.head.version),
    hashes: cut(side.head.version),
  }))
  return { version, hash: stand.hash, items, meetings, motions, sides }
}

const isOf = ({ rulebook, program, erasure }: Stand, origin: Origin): boolean =>
  rulebook === origin.rulebook &&
  program === origin.program &&
  erasure.number === origin.erasure.number &&
  erasure.hash === origin.erasure.hash
