import type { MotionView } from '../../server/protocol/motion-view.ts'

/** A planned motion that nobody has been told of yet. */
export function motion(id: string, more: Partial<MotionView> = {}): MotionView {
  return {
    id,
    rev: 1,
    title: 'Trinkbrunnen an Schulhöfen',
    kind: 'motion',
    originator: 'gruene',
    target: 'rat',
    measures: [],
    essential: false,
    version: 1,
    versions: [{ version: 1, at: '2021-02-01T10:00:00+01:00', substantial: true }],
    state: 'planned',
    known: false,
    notice: null,
    choices: [],
    settle: [],
    joint: false,
    item: null,
    observations: [],
    next: [{ partner: 'gruene', leadOnly: false }],
    owed: { task: 'coordinateMotion', norm: 'G5.2' },
    reminders: [],
    travelled: [{ state: 'planned', at: '2021-02-01T10:00:00+01:00', by: 'gruene' }],
    offers: [],
    ...more,
  }
}
