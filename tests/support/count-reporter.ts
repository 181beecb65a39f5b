import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node'

/** Ends a run with one plain line for machines: `tests: 12 passed, 0 failed, 1 skipped`. */
export default class CountReporter implements Reporter {
  // Named after the default reporter in the config, so that it prints after its summary.
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[], reason: TestRunEndReason): void {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 }
    for (const module of modules) {
      const before = counts.failed
      for (const test of module.children.allTests()) counts[test.result().state] += 1
      // A file that could not be loaded, or a hook that threw, fails without a failing test.
      if (!module.ok() && counts.failed === before) counts.failed += 1
    }
    // A run without a single test proves nothing: its setup broke.
    if (counts.failed === 0 && (reason === 'failed' || counts.passed === 0)) counts.failed = 1
    const skipped = counts.skipped + counts.pending
    console.log(
      `tests: ${String(counts.passed)} passed, ${String(counts.failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`,
    )
  }
}
