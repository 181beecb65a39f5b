import type { ProjectorTexts } from './projector-de.ts'

export const projectorEn: ProjectorTexts = {
  title: 'Hall display',
  waiting: 'Connecting …',
  closed: 'This display has ended',
  closedHow:
    'The link holds for 24 hours and one meeting. The secretary can open a new one under “Meeting and agenda”.',
  stale: (time) => `No connection. As of ${time}.`,
  fullScreen: 'Full screen',
  number: (number) => `Item ${number}`,
  closedPart: 'Non-public part',
  voting: 'Vote',
  begins: (time) => `Begins at ${time}`,
  since: (time) => `since ${time}`,
  state: {
    running: 'The next item will be called soon',
    recess: 'The meeting is adjourned for a break',
    closed: 'The meeting is closed',
    archived: 'The meeting is closed',
    cancelled: 'The meeting is cancelled',
  },
}
