import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A made-up council in the shape in which votes by name are published; parts are replaced to break it. */
export const smallRegistry = {
  id: 'musterstadt-1',
  name: 'Wahlperiode I',
  sessions: [
    { id: '2021-01-14', date: '2021-01-14' },
    { id: '2021-02-11', date: '2021-02-11' },
  ],
  factions: [
    { id: 'blau', name: 'Blau' },
    { id: 'rot', name: 'Rot' },
  ],
  persons: [
    { name: 'Ada Blum', factionId: 'blau', start: null, end: null },
    { name: 'Bo Stein', factionId: 'blau', start: null, end: null },
    // Changes faction between the two sittings.
    { name: 'Cem Wald', factionId: 'blau', start: null, end: '2021-01-31' },
    { name: 'Cem Wald', factionId: 'rot', start: '2021-02-01', end: null },
    { name: 'Dora Feld', factionId: 'rot', start: null, end: null },
    // Has left before the second sitting.
    { name: 'Emil Berg', factionId: 'rot', start: null, end: '2021-01-31' },
  ],
}

const ballot = (answers: Readonly<Record<string, string>>): object => ({
  votes: Object.entries(answers).map(([name, vote]) => ({ name, vote })),
})

export const smallSittings: Readonly<Record<string, unknown>> = {
  'session-scan-2021-01-14.json': [
    ballot({ 'Ada Blum': 'J', 'Bo Stein': 'J', 'Cem Wald': 'N', 'Dora Feld': 'J', 'Emil Berg': 'E' }),
    ballot({ 'Ada Blum': 'E', 'Bo Stein': 'E', 'Cem Wald': 'O', 'Dora Feld': 'N', 'Emil Berg': 'N' }),
  ],
  'session-scan-2021-02-11.json': [
    ballot({ 'Ada Blum': 'J', 'Bo Stein': 'O', 'Cem Wald': 'N', 'Dora Feld': 'N', 'Emil Berg': 'J' }),
  ],
}

/** A folder with these files, text as it is and everything else as JSON; gone when the test is over. */
export function folderWith(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'votes-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  return folder
}
