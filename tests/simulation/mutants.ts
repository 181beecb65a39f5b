import type { Edit } from './bundle.ts'
import type { Trouble } from './weather.ts'

/** A fault that somebody could make, and the promises of which one must then be seen to break. */
export interface Mutant {
  readonly fault: string
  readonly edits: readonly Edit[]
  readonly breaks: readonly string[]
  /** The trouble in which it shows soonest. */
  readonly storms?: readonly Trouble[]
  /** It shows only where so many nodes serve the council. */
  readonly nodes?: 1 | 2
}

export const mutants: readonly Mutant[] = [
  {
    fault: 'answers before the commit',
    edits: [
      {
        file: 'server/live/council.ts',
        from: 'this.#decided(round, submission)] as const)',
        to: 'this.#decided(round, submission)] as const)\n replies.forEach(([reply, answer]) => reply(answer))',
      },
    ],
    breaks: ['nothing acknowledged is lost', 'what is called done is shown'],
  },
  {
    fault: 'loses a change when somebody resumes',
    edits: [{ file: 'server/live/gallery.ts', from: '> left.version ?', to: '> left.version + 1 ?' }],
    breaks: ['all screens converge to the view of the log'],
    storms: ['break'],
  },
  {
    fault: 'forgets which commands it knows',
    edits: [{ file: 'db/memory/store.ts', from: 'if (repeated.size > 0)', to: 'if (repeated.size > 1000)' }],
    breaks: ['what was refused has no effect, and its refusal is kept', 'a command takes effect once at most'],
    storms: ['double', 'break'],
  },
  {
    fault: 'sends an old head with every change',
    edits: [
      {
        file: 'server/live/gallery.ts',
        from: 'return changeFrame(this.side.head, at, {\n      items: ofItems',
        to: 'return changeFrame({ ...this.side.head, version: this.side.head.version - 1 }, at, {\n      items: ofItems',
      },
    ],
    breaks: [
      'a log never goes backwards',
      'all screens converge to the head of the log',
      'what is called done is shown',
    ],
  },
  {
    fault: 'tells a new head to somebody who was not told what it stands for',
    edits: [
      {
        file: 'server/live/connection.ts',
        from: "if (this.#standing.kind !== 'live') return\n    this.#standing = { kind: 'live', head }\n    this.#write(bytes)",
        to: "if (this.#standing.kind === 'greeting' || this.#standing.kind === 'closed') return\n    this.#standing = { kind: 'live', head }\n    this.#write(bytes)",
      },
    ],
    breaks: [
      'whoever is back gets an answer',
      'all screens converge to the view of the log',
      'what is called done is shown',
    ],
    storms: ['stall'],
  },
  {
    fault: 'shows the other side’s notes',
    edits: [
      {
        file: 'machines/visibility.ts',
        from: 'entries.filter((entry) => entry.partner === partner)',
        to: 'entries.filter((entry) => entry.partner !== partner || true)',
      },
    ],
    breaks: ['internal notes stay in their faction (I23)'],
  },
  {
    fault: 'shows a committee’s non-public item to everybody',
    edits: [
      {
        file: 'machines/visibility.ts',
        from: "nonPublicOfCommittee: ['lead', ",
        to: "nonPublicOfCommittee: ['member', 'lead', ",
      },
    ],
    breaks: ['nobody sees what is not theirs (§3.6, I29)'],
  },
  {
    fault: 'answers a slow reader before it is shown what was done',
    edits: [
      {
        file: 'server/live/connection.ts',
        from: "if (standing.kind === 'behind') this.#standing = { ...standing, answers",
        to: "if (standing.kind === 'greeting') this.#standing = { ...standing, answers",
      },
    ],
    breaks: ['what is called done is shown'],
    storms: ['stall'],
  },
  {
    fault: 'forgets what it held back from a slow reader',
    edits: [
      {
        file: 'server/live/connection.ts',
        from: 'this.#fallBehind(standing.head, true)',
        to: 'this.#fallBehind(standing.head, false)',
      },
    ],
    breaks: [
      'what is called done is shown',
      'all screens converge to the view of the log',
      'all screens converge to the head of the log',
    ],
    storms: ['stall'],
  },
  {
    fault: 'believes a disk that denies what it has written',
    edits: [
      {
        file: 'server/live/pen.ts',
        from: 'if (head.version !== version) return',
        to: 'if (head.version < 0) return',
      },
      { file: 'server/live/pen.ts', from: 'if (commands.length === 0)', to: 'if (commands.length >= 0)' },
    ],
    breaks: ['what is called undone is not done'],
    storms: ['disk'],
  },
  {
    fault: 'does not follow what another node writes',
    edits: [
      {
        file: 'server/live/lookout.ts',
        from: 'onAppended?.(() => this.follow())',
        to: 'onAppended?.(() => undefined)',
      },
    ],
    breaks: ['no line is shown as live that is out of date (I24)', 'all screens converge to the head of the log'],
    nodes: 2,
  },
  {
    fault: 'calls itself current while it is cut off from the log',
    edits: [
      { file: 'server/live/lookout.ts', from: 'const CURRENT_MS = 2000', to: 'const CURRENT_MS = 1e9' },
      { file: 'server/live/lookout.ts', from: 'const BOUND_MS = 1000', to: 'const BOUND_MS = 1e9' },
    ],
    breaks: ['no line is shown as live that is out of date (I24)'],
    storms: ['cutOff'],
    nodes: 2,
  },
  {
    fault: 'lets a screen in before it knows what another node has shown it',
    edits: [
      {
        file: 'server/live/connection.ts',
        from: 'if (!caughtUp) return',
        to: 'void caughtUp?.catch(() => undefined)\n if (!caughtUp || caughtUp) return',
      },
    ],
    // A new page does not know how late a cut-off node is.
    breaks: ['a log never goes backwards', 'no line is shown as live that is out of date (I24)'],
    storms: ['break', 'hints'],
    nodes: 2,
  },
  {
    fault: 'takes what comes late for news (client)',
    edits: [{ file: 'client/hearing.ts', from: 'const late = ahead - (server - wall)', to: 'const late = 0' }],
    breaks: ['no line is shown as live that is out of date (I24)'],
    storms: ['sleep', 'stall', 'silence'],
  },
  {
    fault: 'goes on with the view of another mandate (client)',
    edits: [{ file: 'client/connection.ts', from: 'if (!welcomed(frame)) connect()', to: 'welcomed(frame)' }],
    breaks: ['all screens converge to the view of the log'],
    storms: ['mandate'],
  },
  {
    fault: 'never gives up a silent line (client)',
    edits: [
      {
        file: 'client/connection.ts',
        from: 'Math.min(silence(), without) >= patience',
        to: 'Math.min(silence(), without) >= 1e9',
      },
    ],
    breaks: ['every screen finds back to the server', 'whoever is back gets an answer'],
    storms: ['silence'],
  },
]
