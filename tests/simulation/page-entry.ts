/** What one browser tab runs without a screen: the client's connection, commands and store, whole. */
export { sendCommand, type Command, type CommandResult } from '../../client/commands.ts'
export { startConnection } from '../../client/connection.ts'
export { headWarning, known, link, session, trust } from '../../client/store.ts'
