import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Evidence } from '../../db/evidence.ts'
import { CountersignatureSchema, isCountersigned, isServerSigned, ReceiptSchema } from '../evidence/receipt.ts'
import { signedHead } from '../evidence/signed-head.ts'
import { fingerprintOf, type Signer } from '../evidence/signer.ts'
import { signedInOf } from '../identity/signed-in.ts'
import type { Council } from '../live/council.ts'
import { Refused } from '../problems.ts'
import { type ChainPart, type PublicKeys, type Receipt, receiptText } from '../protocol/evidence.ts'

/** How many digests one answer has at most; whoever needs more asks again from there. */
const DIGESTS = 5000

const After = Type.Object({ after: Type.String({ pattern: '^\\d{1,9}$' }) }, { additionalProperties: false })
const Countersigned = Type.Intersect([ReceiptSchema, Type.Object({ countersignature: CountersignatureSchema })])

export interface EvidenceOptions {
  readonly council: Council
  readonly signer: Signer
  readonly evidence: Evidence
}

/** The server's public keys: for everybody, so that anyone can check what it signed. */
export function keyRoute(app: FastifyInstance, { council, signer, evidence }: EvidenceOptions): void {
  app.get('/api/key', { schema: { summary: 'The server’s public keys' } }, async (): Promise<PublicKeys> => {
    const keys = await evidence.keys()
    return {
      council: council.agreement.id,
      algorithm: 'Ed25519',
      key: signer.publicKey,
      fingerprint: fingerprintOf(signer.publicKey),
      keys: keys.map(({ publicKey, since }) => ({ key: publicKey, fingerprint: fingerprintOf(publicKey), since })),
    }
  })
}

/** What the own side can prove about the log with. Everything in here is a side's own: count, chain and receipts. */
export function evidenceRoutes(app: FastifyInstance, { council, signer, evidence }: EvidenceOptions): void {
  const issued = (side: string): Receipt => {
    const unsigned = { council: council.agreement.id, side, ...council.side(side).head, at: council.now() }
    const signature = signer.sign(receiptText(unsigned))
    return { kind: 'schulterschluss-receipt-1', ...unsigned, key: signer.publicKey, signature }
  }
  app.get<{ Querystring: { after: string } }>(
    '/api/chain',
    { schema: { summary: 'Digests that lead from an earlier head to the present one', querystring: After } },
    async (request): Promise<ChainPart> => {
      const { partner } = signedInOf(request).person
      const side = council.side(partner)
      const after = Number(request.query.after)
      return { after, digests: side.digestsAfter(after, DIGESTS), head: signedHead(council, signer, partner) }
    },
  )
  app.get('/api/receipt', { schema: { summary: 'The head of the own side, signed now' } }, async (request) =>
    issued(signedInOf(request).person.partner),
  )
  app.get('/api/receipts', { schema: { summary: 'What the own side countersigned' } }, async (request) =>
    (await evidence.receipts(signatory(request).partner)).map(({ receipt }) => JSON.parse(receipt) as Receipt),
  )
  app.post<{ Body: Required<Receipt> }>(
    '/api/receipts',
    {
      // Who may is asked before what they sent is looked at.
      onRequest: async (request) => void signatory(request),
      schema: { summary: 'Keep a receipt that somebody of the own side countersigned', body: Countersigned },
    },
    async (request, reply) => {
      const person = signatory(request)
      const receipt = request.body
      const { countersignature: by } = receipt
      const own = receipt.council === council.agreement.id && receipt.side === person.partner
      const ours = receipt.key === signer.publicKey && isServerSigned(receipt)
      if (!own || !ours || !council.side(person.partner).had(receipt)) throw new Refused(409, 'notOurReceipt')
      const theirs = by.person === person.id && by.role === person.role
      if (!theirs || !isCountersigned(receipt, by)) throw new Refused(422, 'notCountersigned')
      await evidence.keepReceipt({ partner: person.partner, person: person.id, receipt: JSON.stringify(receipt) })
      return reply.code(201).send(receipt)
    },
  )
}

/** Leads and secretaries speak for their faction's records. */
function signatory(request: FastifyRequest) {
  const { person } = signedInOf(request)
  if (person.role !== 'lead' && person.role !== 'secretary') throw new Refused(403, 'notAllowed')
  return person
}
