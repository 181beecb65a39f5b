/** What one browser tab runs without a screen: the client's connection, commands and store, whole. */
export { sendCommand, type Command, type CommandResult } from '../../client/commands.ts'
export { startConnection } from '../../client/connection.ts'
export { logTrouble } from '../../client/evidence/log-watch.ts'
export { known, link, serverNow, session, trust } from '../../client/store.ts'
