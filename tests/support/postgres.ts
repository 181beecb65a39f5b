import { mkdirSync, readFileSync, renameSync, writeFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../db/postgres/migrate.ts'
import {
  type Cluster,
  databaseUrl,
  ensurePostgres,
  makeCluster,
  newClusterFolder,
  removeCluster,
  startCluster,
  stopCluster,
} from './postgres-cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresFolder: string
  }
}

/** Before all tests: makes sure that there is a PostgreSQL; the first test that needs it starts it. After all: ends it. */
export default function onePostgres(project: TestProject): () => Promise<void> {
  ensurePostgres()
  const folder = newClusterFolder()
  project.provide('postgresFolder', folder)
  return async () => {
    const cluster = started(folder)
    if (cluster) await stopCluster(cluster, 'SIGQUIT')
    removeCluster(folder)
  }
}

/** A database of our own. */
export interface TestDatabase {
  /** As the role that owns the tables, as the one that the server has, and as the one that may do everything. */
  readonly owner: string
  readonly server: string
  readonly superuser: string
}

const MODEL = 'model'

/** A fresh database with all tables, in the one PostgreSQL of this run. It is gone with that. */
export async function newDatabase(): Promise<TestDatabase> {
  const urls = await copyOf(MODEL)
  // The tables are there; what may be done in a database is no part of its copy.
  await migrate(urls.owner, 'server')
  return urls
}

/** The same with nothing in it. */
export const emptyDatabase = (): Promise<TestDatabase> => copyOf('template0')

async function copyOf(template: string): Promise<TestDatabase> {
  const cluster = await runningCluster(inject('postgresFolder'))
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  await asSuperuser(cluster, `CREATE DATABASE ${name} TEMPLATE ${template} OWNER owner`)
  return {
    owner: databaseUrl(cluster, 'owner', name),
    server: databaseUrl(cluster, 'server', name),
    superuser: databaseUrl(cluster, 'postgres', name),
  }
}

const started = (folder: string): Cluster | undefined =>
  existsSync(join(folder, 'ready')) ? { folder, pid: Number(readFileSync(join(folder, 'ready'), 'utf8')) } : undefined

/** The cluster of this run: whoever makes the folder first makes it, the others wait. */
async function runningCluster(folder: string): Promise<Cluster> {
  try {
    mkdirSync(join(folder, 'being-made'))
  } catch {
    for (let tries = 0; tries < 1200; tries += 1) {
      const cluster = started(folder)
      if (cluster) return cluster
      await setTimeout(50)
    }
    throw new Error('The PostgreSQL of this run was not there within a minute.')
  }
  makeCluster(folder)
  const cluster = await startCluster(folder)
  await prepare(cluster)
  writeFileSync(join(folder, 'ready.part'), String(cluster.pid))
  renameSync(join(folder, 'ready.part'), join(folder, 'ready'))
  return cluster
}

/** The two roles, and the database that the others are copies of. */
export async function prepare(cluster: Cluster, model = MODEL): Promise<void> {
  await asSuperuser(cluster, 'CREATE ROLE owner LOGIN')
  await asSuperuser(cluster, 'CREATE ROLE server LOGIN')
  await asSuperuser(cluster, `CREATE DATABASE ${model} OWNER owner`)
  await migrate(databaseUrl(cluster, 'owner', model), 'server')
}

async function asSuperuser(cluster: Cluster, statement: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl(cluster, 'postgres', 'postgres') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
