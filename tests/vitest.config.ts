import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './support/longest-first.ts'

/** Run from anywhere: paths are relative to the repository, not to this folder. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Processes, not threads: native SQLite and a browser a file, and one that dies takes no other with it.
    pool: 'forks',
    // A worker keeps what it has loaded for its next file: that is a third of the whole run's processor time. Nothing here is
    // mocked, and no file may leave anything behind that another could notice.
    isolate: false,
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // Far above what any test takes: a promise is not kept or broken by how busy the machine is.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    globalSetup: ['tests/support/chromium.ts', 'tests/support/poppler.ts', 'tests/support/postgres.ts'],
    reporters: ['default', 'tests/support/count-reporter.ts'],
    passWithNoTests: false,
    // Only with `npm run coverage`: every statement and branch of the rules, by the rule tests alone.
    coverage: {
      provider: 'v8',
      include: ['machines/**/*.ts'],
      reporter: [['text', { skipFull: true }], 'json-summary'],
      thresholds: { statements: 100, branches: 100, functions: 100, lines: 100 },
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
