import type { FastifyInstance, FastifySchema } from 'fastify'
import { mustBeListed } from './addresses.ts'

export interface RouteName {
  readonly method: string
  readonly url: string
  /** What goes in and out; compiled when a request first meets it. */
  readonly schema: FastifySchema | undefined
}

/** Keeps a list of all routes that are added from now on. */
export function noteRoutes(http: FastifyInstance): readonly RouteName[] {
  const routes: RouteName[] = []
  http.addHook('onRoute', ({ method, url, schema }) => {
    for (const each of [method].flat()) {
      mustBeListed(each, url)
      routes.push({ method: each, url, schema })
    }
  })
  return routes
}
