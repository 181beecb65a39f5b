import type { FastifyBaseLogger } from 'fastify'

/**
 * What nobody caught is a bug: it is logged like everything else, without what it may quote, and the process ends, so
 * that whoever watches it starts it again. What was acknowledged is on the disk already.
 */
export function endOnBug(log: Pick<FastifyBaseLogger, 'fatal'>): void {
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'something unexpected broke; the server ends')
    process.exit(1)
  })
}
