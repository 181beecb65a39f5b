/** What the server's process runs behind its sockets, whole; and the log in memory that stands for its disk. */
export { MemoryEventStore } from '../../db/memory/store.ts'
export { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
export { meView, whoView } from '../../server/identity/me.ts'
export { Register } from '../../server/identity/register.ts'
export { Council } from '../../server/live/council.ts'
export { usualLimits } from '../../server/live/limits.ts'
export { Names } from '../../server/live/names.ts'
export { Sockets } from '../../server/live/sockets.ts'
