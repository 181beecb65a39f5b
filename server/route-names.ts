import type { FastifyInstance } from 'fastify'
import { mustBeListed } from './addresses.ts'

export interface RouteName {
  readonly method: string
  readonly url: string
}

/** Keeps a list of all routes that are added from now on. */
export function noteRoutes(http: FastifyInstance): readonly RouteName[] {
  const routes: RouteName[] = []
  http.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) {
      mustBeListed(each, url)
      routes.push({ method: each, url })
    }
  })
  return routes
}
