import type { NewCredential, Passkey } from '../credentials.ts'

/** A passkey as a row of `passkeys`, in every store. */
export interface PasskeyRow {
  id: string
  person: string
  public_key: Buffer
  counter: number
  transports: string
  device: string
  created_at: number
  used_at: number | null
}

export const passkeyFrom = (row: PasskeyRow): Passkey => ({
  id: row.id,
  person: row.person,
  publicKey: new Uint8Array(row.public_key),
  counter: row.counter,
  transports: JSON.parse(row.transports) as string[],
  device: row.device,
  createdAt: row.created_at,
  usedAt: row.used_at,
})

type NewPasskey = Extract<NewCredential, { kind: 'passkey' }>['passkey']

export const passkeyRow = (person: string, passkey: NewPasskey, at: number): PasskeyRow => ({
  id: passkey.id,
  person,
  public_key: Buffer.from(passkey.publicKey),
  counter: passkey.counter,
  transports: JSON.stringify(passkey.transports),
  device: passkey.device,
  created_at: at,
  used_at: null,
})
