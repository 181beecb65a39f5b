import type { FastifyInstance } from 'fastify'
import type { AgreementTexts } from '../../db/agreement-texts.ts'
import { Refused } from '../problems.ts'
import { type AgreementTextView, AgreementTextSchema } from '../protocol/http.ts'

/** The agreement's own text, line by line, where the council has brought it (`npm run agreement -- text FILE`). */
export function agreementTextRoute(app: FastifyInstance, agreement: string, texts: AgreementTexts): void {
  const schema = {
    summary: 'The agreement’s own text by printed lines; 404 where the council has not loaded it',
    response: { 200: AgreementTextSchema },
  }
  app.get('/api/agreement/text', { schema }, async (): Promise<AgreementTextView> => {
    const text = await texts.textOf(agreement)
    if (!text) throw new Refused(404, 'notFound')
    const lines = text.lines.map(({ number, text: printed, heading }) =>
      heading ? { number, text: printed, heading } : { number, text: printed },
    )
    return { title: [...text.title], lines }
  })
}
