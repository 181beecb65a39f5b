import { deviceKey } from './device-key.ts'
import { type Countersignature, countersignedText, type Receipt } from '../../server/protocol/evidence.ts'

/** A receipt for the present head of the own side's log. Rejects when the server does not answer. */
export const newReceipt = (): Promise<Receipt> => asked<Receipt>('/api/receipt')

/** What the own side countersigned, the newest first. */
export const countersignedReceipts = async (): Promise<readonly Required<Receipt>[]> =>
  (await asked<Required<Receipt>[]>('/api/receipts')).toReversed()

/** Gets a receipt, vouches for it with this device's key, and has the server keep it. Rejects when any of it fails. */
export async function countersign(who: Pick<Countersignature, 'person' | 'role'>): Promise<Required<Receipt>> {
  const receipt = await newReceipt()
  const { publicKey, sign } = await deviceKey(who.person)
  const countersignature: Countersignature = {
    ...who,
    algorithm: 'ES256',
    key: publicKey,
    signature: await sign(countersignedText(who, receipt)),
  }
  return asked<Required<Receipt>>('/api/receipts', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...receipt, countersignature }),
  })
}

export const receiptName = ({ side, version }: Receipt): string => `quittung-${side}-${String(version)}.json`

async function asked<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(path, { credentials: 'same-origin', ...init })
  if (!response.ok) throw new Error(`The server answered ${String(response.status)}.`)
  return (await response.json()) as Answer
}
