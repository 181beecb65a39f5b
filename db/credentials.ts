/** The port to what people sign in with. Nothing in here is a secret that could be used elsewhere. */

/** The public half of a passkey (WebAuthn), which lives on a device or in its owner's keychain. */
export interface Passkey {
  /** The credential's id, base64url. */
  readonly id: string
  readonly person: string
  readonly publicKey: Uint8Array<ArrayBuffer>
  /** How often it was used, where the authenticator counts; 0 where it does not. */
  readonly counter: number
  /** How to reach it, in WebAuthn's words. */
  readonly transports: readonly string[]
  /** The device that it was made on, for people to tell theirs apart. */
  readonly device: string
  readonly createdAt: number
  readonly usedAt: number | null
}

/** What somebody chose when taking up an invitation, or adds later. A password is its hash, with how it was made. */
export type NewCredential =
  | { readonly kind: 'passkey'; readonly passkey: Omit<Passkey, 'person' | 'createdAt' | 'usedAt'> }
  | { readonly kind: 'password'; readonly hash: string }

export interface Credentials {
  passwordHash(person: string): Promise<string | undefined>
  passkey(id: string): Promise<Passkey | undefined>
  /** Those of a person, oldest first. */
  passkeys(person: string): Promise<readonly Passkey[]>
  /** Adds a passkey, or puts a password in the place of the one before. */
  keep(person: string, credential: NewCredential, at: number): Promise<void>
  passkeyUsed(id: string, counter: number, at: number): Promise<void>
  /** False if there was none. */
  removePasskey(person: string, id: string): Promise<boolean>
  removePassword(person: string): Promise<boolean>
}
