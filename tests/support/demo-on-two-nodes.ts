import { PostgresCouncils } from '../../db/postgres/councils.ts'
import { agreementById } from '../../machines/agreements/registry.ts'
import { openDemo } from '../../server/demo/council.ts'
import { newSigner } from '../../server/evidence/signer.ts'
import type { RunningDemo } from './demo.ts'
import { newDatabase } from './postgres.ts'

/** The demo on a real PostgreSQL by two nodes with the same key: leads are at the one, everybody else at the other. */
export async function startDemoOnTwoNodes(): Promise<Pick<RunningDemo, 'linkOf' | 'end'>> {
  const agreement = agreementById('krefeld-2020-2025')
  if (!agreement) throw new Error('The agreement of the demo is missing')
  const { server } = await newDatabase()
  const signer = newSigner()
  const openNode = async () => {
    const councils = new PostgresCouncils(server, { connections: 3 })
    const file = await councils.open('demo')
    const { app, people } = await openDemo(agreement, file, { signer, logLevel: 'silent' })
    const url = await app.http.listen({ port: 0, host: '127.0.0.1' })
    const close = async (): Promise<void> => {
      await app.close()
      await file.close()
      await councils.close()
    }
    return { people, port: new URL(url).port, close }
  }
  // The first tells the story; the other finds it told.
  const leads = await openNode()
  const others = await openNode()
  return {
    linkOf(persona) {
      const { people, port } = persona.endsWith('lead') ? leads : others
      const token = people.find((each) => each.persona.actor.person === persona)?.token
      if (token === undefined) throw new Error(`The demo has no ${persona}.`)
      return `http://${persona}.localhost:${port}/a/${token}`
    },
    end: async () => {
      await Promise.all([leads.close(), others.close()])
    },
  }
}
