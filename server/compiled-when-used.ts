import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import stringifierOf from 'fast-json-stringify'
import type { FastifySchemaCompiler, FastifySerializerCompiler } from 'fastify'

/**
 * Compiles a route's schema when the first request meets it, and once for all councils of the process. Compiling all 130
 * routes at each start took a third of a second, and as much again for every council that a host opens.
 */
export const checkedWhenUsed: FastifySchemaCompiler<object> = (route) =>
  route.httpPart === 'body' ? bodies(route) : others(route)

/** The same for what goes out: only what the schema names does. */
export const writtenWhenUsed: FastifySerializerCompiler<object> = (route) => answers(route)

const bodies = whenUsed(TypeBoxValidatorCompiler)
const others = whenUsed(TypeBoxValidatorCompiler)
const answers = whenUsed(({ schema }: { readonly schema: object }) => stringifierOf(schema))

function whenUsed<Route extends { readonly schema: object }, Input, Output>(
  compile: (route: Route) => (input: Input) => Output,
): (route: Route) => (input: Input) => Output {
  const compiled = new WeakMap<object, (input: Input) => Output>()
  return (route) => (input) => {
    const known = compiled.get(route.schema)
    if (known) return known(input)
    const made = compile(route)
    compiled.set(route.schema, made)
    return made(input)
  }
}
