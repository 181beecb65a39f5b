import type { Reporter, TestModule } from 'vitest/node'

/** Ends a run with one plain line for machines: `tests: 12 passed, 0 failed, 1 skipped`. */
export default class CountReporter implements Reporter {
  // Last, after the summary of the default reporter, which prints at the end of the run too.
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 }
    for (const module of modules) {
      const before = counts.failed
      for (const test of module.children.allTests()) counts[test.result().state] += 1
      // A file that could not be loaded, or a hook that threw, fails without a failing test.
      if (!module.ok() && counts.failed === before) counts.failed += 1
    }
    const skipped = counts.skipped + counts.pending
    console.log(
      `tests: ${String(counts.passed)} passed, ${String(counts.failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`,
    )
  }
}
