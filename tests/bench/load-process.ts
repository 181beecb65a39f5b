import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Runs a file of `loads/` as a process of its own with what it is to do, and returns what it found. */
export async function underLoad<Task extends object, Result>(file: string, task: Task): Promise<Result> {
  const child = fork(fileURLToPath(new URL(`loads/${file}`, import.meta.url)), { execArgv: [] })
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`The load ${file} ended early (${String(code)}).`)
  })
  child.send(task)
  const [result] = (await Promise.race([once(child, 'message'), gone])) as [Result]
  return result
}

/** The other end: takes the task, does it, answers and ends. */
export async function carryOut<Task, Result extends object>(work: (task: Task) => Promise<Result>): Promise<void> {
  // Whoever started it is gone, or has its answer: nothing is left running.
  process.on('disconnect', () => process.exit())
  const [task] = (await once(process, 'message')) as [Task]
  process.send?.(await work(task), () => process.disconnect?.())
}
