import type { evidenceDe } from './evidence-de.ts'

export const evidenceEn: typeof evidenceDe = {
  trouble: {
    title: 'The log is no longer the one that this device knew',
    shorter: (seen, shown) => `This device has seen entry ${seen}. The server now has only ${shown} entries.`,
    other: (seen) =>
      `What this device saw up to entry ${seen} reads differently on the server now. The log was exchanged, or written anew from an earlier point.`,
    key: 'The server signs with another key than before.',
    unsigned: 'What the server shows is not signed with the key that it names.',
    meanwhile:
      'Until this is settled, what stands here may be out of date or incomplete. Please check lines with the partner.',
    whatToDo: 'What to do',
    ask: 'Ask the secretary or the administration whether a backup was restored. Then what happened after it is missing and has to be entered again.',
    askKey:
      'Ask the administration whether the server was set up anew, and compare the fingerprint: with the one on earlier records, and with the one that the administration names.',
    keep: 'If nobody knows of that: keep the proof and give it to your faction. It bears the server’s signature and shows what it had confirmed.',
    seen: 'This device has seen',
    shown: 'The server shows',
    entry: (version) => `entry ${version}`,
    keyName: 'Key',
    keepProof: 'Keep the proof',
    goOn: 'Go on, with a notice',
    settled: 'Settled: this is the log from now on',
    reallySettled: 'Really? This device will not warn of this difference again.',
  },
  head: {
    title: 'State of the log',
    entry: (version) => `entry ${version}`,
    hash: 'checksum',
    fingerprint: 'The server’s key',
    signature: 'signature',
    asOf: (time) => `Taken at ${time}`,
    how: 'With this it can be shown later that nothing in the log was changed.',
  },
  record: {
    title: 'Proof',
    what: 'A receipt shows later that a record belongs to this log: `npm run verify -- --against RECEIPT`. By countersigning, the faction itself vouches for it. The key for that stays on this device.',
    countersign: 'Countersign and download',
    download: 'Download receipt',
    insecure: 'Countersigning needs a secure connection (https).',
    failed: 'That did not work. Nothing was countersigned; please try again.',
    done: (version) => `Entry ${version} is countersigned. The file belongs in the faction’s records.`,
    earlier: 'Countersigned by the own faction',
    row: (version, time, role) => `entry ${version}, ${time}, ${role}`,
    again: 'Download',
  },
}
