import { problemTexts } from '../problems.ts'
import type { ImportProblems } from '../protocol/import.ts'

/** Why nothing was read, as an answer. */
export const problemsView = (problems: ImportProblems['problems']): ImportProblems => ({
  error: { code: 'unreadable', message: problemTexts.unreadable },
  problems,
})
