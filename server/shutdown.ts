/** How long a shutdown may take before the process ends all the same. Nothing acknowledged can be lost by it. */
const PATIENCE_MS = 10_000

/** Closes once on the first SIGTERM or SIGINT, then ends the process; a second signal ends it at once. */
export function closeOnSignal(close: () => Promise<void>): void {
  let closing = false
  const onSignal = (): void => {
    if (closing) process.exit(1)
    closing = true
    setTimeout(() => process.exit(1), PATIENCE_MS).unref()
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
}
