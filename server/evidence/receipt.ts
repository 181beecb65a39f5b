import { createPublicKey, verify } from 'node:crypto'
import Type from 'typebox'
import { Compile } from 'typebox/compile'
import {
  type Countersignature,
  countersignedText,
  headText,
  type Receipt,
  receiptText,
  type SignedHead,
} from '../protocol/evidence.ts'
import { isSignedBy } from './signer.ts'

const base64url = (maxLength: number) => Type.String({ pattern: '^[A-Za-z0-9_-]+$', maxLength })

const head = {
  council: Type.String({ minLength: 1, maxLength: 200 }),
  side: Type.String({ minLength: 1, maxLength: 200 }),
  version: Type.Integer({ minimum: 0 }),
  hash: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  key: base64url(43),
  signature: base64url(86),
}

export const CountersignatureSchema = Type.Object(
  {
    person: Type.String({ minLength: 1, maxLength: 200 }),
    role: Type.Union([Type.Literal('lead'), Type.Literal('secretary')]),
    algorithm: Type.Literal('ES256'),
    key: base64url(200),
    signature: base64url(86),
  },
  { additionalProperties: false },
)

export const ReceiptSchema = Type.Object(
  {
    kind: Type.Literal('schulterschluss-receipt-1'),
    ...head,
    at: Type.String({ maxLength: 40 }),
    countersignature: Type.Optional(CountersignatureSchema),
  },
  { additionalProperties: false },
)

const check = Compile(
  Type.Union([
    ReceiptSchema,
    Type.Object({ kind: Type.Literal('schulterschluss-head-1'), ...head }, { additionalProperties: false }),
  ]),
)

/** A receipt, or a signed head as a screen remembered it; undefined when the text is neither. */
export function readReceipt(json: string): Receipt | SignedHead | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return check.Check(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Does the server's signature belong to what it stands under? */
export const isServerSigned = (receipt: Receipt | SignedHead): boolean =>
  isSignedBy(
    receipt.key,
    receipt.kind === 'schulterschluss-head-1' ? headText(receipt) : receiptText(receipt),
    receipt.signature,
  )

/** Does the countersignature belong to this receipt? */
export function isCountersigned(receipt: Pick<Receipt, 'signature'>, by: Countersignature): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(by.key, 'base64url'), format: 'der', type: 'spki' })
    if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') return false
    const text = Buffer.from(countersignedText(by, receipt))
    return verify('sha256', text, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(by.signature, 'base64url'))
  } catch {
    // What is no key at all signs nothing.
    return false
  }
}
