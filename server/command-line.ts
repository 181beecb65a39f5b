import { Unusable } from '../db/unusable.ts'
import { WrongSetting } from './config.ts'

/** What was asked for makes no sense, or cannot be done now: the message says what to change. */
export class WrongRequest extends Error {}

/**
 * Runs a command of `npm run`: its number becomes the exit code. What people can do something about is said in a
 * sentence and ends with `trouble`; anything else is a bug and is thrown on.
 */
export async function runCommand(usage: string, trouble: number, run: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await run()
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const option = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
    const expected = [WrongRequest, WrongSetting, Unusable].some((kind) => error instanceof kind)
    if (!option && !expected && !isOfFiles(error)) throw error
    console.error(option ? `${error.message}\n${usage}` : error.message)
    process.exitCode = trouble
  }
}

/** No such file, a folder instead of one, no right to read it, a name that no file can have: the system says which. */
const isOfFiles = (error: Error): boolean =>
  'syscall' in error || ('code' in error && error.code === 'ERR_INVALID_ARG_VALUE')
