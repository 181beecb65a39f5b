import { freePort } from '../support/free-port.ts'
import {
  type Cluster,
  makeCluster,
  newClusterFolder,
  removeCluster,
  startCluster,
  stopCluster,
} from '../support/postgres-cluster.ts'

/** Measures beside a real PostgreSQL of its own that waits for the disk at every commit, and takes it away again. */
export async function withCluster<Result>(measure: (cluster: Required<Cluster>) => Promise<Result>): Promise<Result> {
  const folder = newClusterFolder()
  const port = await freePort()
  makeCluster(folder)
  const cluster = await startCluster(folder, { durable: true, port, settings: ['shared_buffers=128MB'] })
  try {
    return await measure({ ...cluster, port })
  } finally {
    await stopCluster(cluster, 'SIGQUIT')
    removeCluster(folder)
  }
}
