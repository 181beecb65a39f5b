import { signal } from '@preact/signals'
import { type Asked, askServer } from './ask-server.ts'

/** A proof of who somebody is that the server has asked for; the dialog settles it. Null while none is wanted. */
export const proofWanted = signal<{ readonly settle: (proved: boolean) => void } | null>(null)

/** Asks the person to prove once more who they are. False when they would rather not. */
export function prove(): Promise<boolean> {
  proofWanted.value?.settle(false)
  return new Promise((resolve) => {
    const settle = (proved: boolean): void => {
      proofWanted.value = null
      resolve(proved)
    }
    proofWanted.value = { settle }
  })
}

/** As `askServer`; where the server wants a fresh proof first, asks for it and sends it again. */
export async function askWithProof<Answer = undefined>(
  method: string,
  path: string,
  body?: unknown,
): Promise<Asked<Answer>> {
  const asked = await askServer<Answer>(method, path, body)
  if (asked.ok || asked.code !== 'notFresh' || !(await prove())) return asked
  return askServer<Answer>(method, path, body)
}
