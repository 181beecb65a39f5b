/**
 * This device's own key for countersigning (ECDSA P-256). The browser keeps it and never gives it out, so that neither
 * the server nor this page can sign elsewhere in the faction's name.
 */
export interface DeviceKey {
  /** SubjectPublicKeyInfo (DER), base64url. */
  readonly publicKey: string
  readonly sign: (text: string) => Promise<string>
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const

/** The key of a person on this device, made when there is none. Rejects where the browser keeps nothing. */
export async function deviceKey(person: string): Promise<DeviceKey> {
  const store = await opened()
  const kept = await settled<CryptoKeyPair | undefined>(store('readonly').get(person))
  const pair = kept ?? (await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']))
  if (!kept) await settled(store('readwrite').add(pair, person))
  return {
    publicKey: base64url(await crypto.subtle.exportKey('spki', pair.publicKey)),
    sign: async (text) =>
      base64url(
        await crypto.subtle.sign({ ...algorithm, hash: 'SHA-256' }, pair.privateKey, new TextEncoder().encode(text)),
      ),
  }
}

async function opened(): Promise<(mode: IDBTransactionMode) => IDBObjectStore> {
  const request = indexedDB.open('schulterschluss', 1)
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore('keys'))
  const database = await settled(request)
  return (mode) => database.transaction('keys', mode).objectStore('keys')
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('The browser keeps no key.')))
  })
}

const base64url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCodePoint(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
