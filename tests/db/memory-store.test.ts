import { MemoryEventStore } from '../../db/memory/store.ts'
import { eventStoreContract } from './event-store-contract.ts'

eventStoreContract('MemoryEventStore', async () => {
  const store = new MemoryEventStore()
  // Nothing to open again: it lives as long as its process.
  return { store, reopen: async () => store }
})
