import type { FastifyInstance } from 'fastify'
import { partnerIds } from '../../machines/agreements/agreement.ts'
import { seenBy } from '../../machines/visibility.ts'
import { dayOf } from '../../machines/working-days.ts'
import { factsOf } from '../figures/facts.ts'
import { reviewOf } from '../figures/review.ts'
import { signedInOf } from '../identity/signed-in.ts'
import type { Council } from '../live/council.ts'
import type { Yearbook } from '../live/yearbook.ts'
import { type ReviewFilter, ReviewFilterSchema, ReviewSchema, type ReviewView } from '../protocol/review.ts'

/** What the years brought, counted over the items that this person may see, and over no others. */
export function reviewRoute(app: FastifyInstance, council: Council, yearbook: Yearbook): void {
  const schema = {
    summary: 'Lines held, disputes, adjournments, releases and cohesion, over what this person may see',
    querystring: ReviewFilterSchema,
    response: { 200: ReviewSchema },
  }
  app.get<{ Querystring: ReviewFilter }>('/api/review', { schema }, async (request): Promise<ReviewView> => {
    const { person } = signedInOf(request)
    const annals = await yearbook.items()
    const [{ agreement }, at] = [council, council.now()]
    const facts = factsOf(seenBy(person, council.state), annals, at)
    return reviewOf(facts, request.query, { groups: partnerIds(agreement), at, today: dayOf(agreement, at) })
  })
}
