import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../../server/oparl/addresses.ts'
import { readSources } from '../../../server/oparl/sources.ts'
import { bytesOf, fixture, sound } from './support.ts'

const servers: Server[] = []
const folders: string[] = []

afterEach(async () => {
  for (const server of servers.splice(0)) server.close()
  for (const path of folders.splice(0)) await rm(path, { recursive: true })
})

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return (server.address() as AddressInfo).port
}

async function folder(files: Record<string, string>): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'oparl-'))
  folders.push(path)
  for (const [name, text] of Object.entries(files)) await writeFile(join(path, name), text)
  return path
}

const page = bytesOf(fixture('list-page.json'))
const why = async (...args: Parameters<typeof readSources>): Promise<string> => {
  const result = await readSources(...args)
  if (result.ok) throw new Error('was read')
  return result.errors.map(({ file, message }) => `${file}: ${message.en}`).join('\n')
}

describe('files and folders', () => {
  it('reads a file, and all .json files of a folder', async () => {
    expect(sound(await readSources(fileURLToPath(fixture('single-meeting.json')))).meetings).toHaveLength(1)
    expect(sound(await readSources(fileURLToPath(fixture('')))).meetings).toHaveLength(3)
  })

  it('reads nothing at all if one file of a folder is broken, and names it', async () => {
    const path = await folder({ 'a.json': new TextDecoder().decode(page), 'b.json': '{"data": [' })
    expect(await why(path)).toMatch(/^b\.json: The file breaks off/)
  })

  it('says what to do about a missing file and an empty folder', async () => {
    expect(await why('no-such-file.json')).toContain('not found')
    expect(await why(await folder({}))).toContain('no file that ends in .json')
  })
})

describe('addresses', () => {
  it('fetches an address that is allowed, through a redirect', async () => {
    const port = await serve((request, response) => {
      if (request.url === '/list') response.writeHead(302, { location: '/page' }).end()
      else response.end(page)
    })
    const read = sound(await readSources(`http://127.0.0.1:${port}/list`, { allowInner: ['127.0.0.1'] }))
    expect(read.counts.items).toBe(5)
  })

  it('refuses inner addresses by number and by name, before anything is sent', async () => {
    let asked = 0
    const port = await serve((_, response) => {
      asked += 1
      response.end(page)
    })
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]']) {
      expect(await why(`http://${host}:${port}/`)).toContain('inner network')
    }
    expect(asked).toBe(0)
  })

  it('refuses a redirect to an inner address, also from an allowed one, and a chain of them', async () => {
    const port = await serve((request, response) => {
      const location = request.url === '/away' ? `http://localhost:${port}/` : '/again'
      response.writeHead(302, { location }).end()
    })
    const options = { allowInner: ['127.0.0.1'] }
    expect(await why(`http://127.0.0.1:${port}/away`, options)).toContain('inner network')
    expect(await why(`http://127.0.0.1:${port}/again`, options)).toContain('redirects more than')
  })

  it('bounds time and size, and tells a status that is not 200', async () => {
    const port = await serve((request, response) => {
      if (request.url === '/status') response.writeHead(404).end('{}')
      else if (request.url === '/size') response.end(page)
    })
    const options = { allowInner: true, timeoutMs: 200, maxBytes: 100, tries: 1 }
    expect(await why(`http://127.0.0.1:${port}/silent`, options)).toContain('in time')
    expect(await why(`http://127.0.0.1:${port}/size`, options)).toContain('more data')
    expect(await why(`http://127.0.0.1:${port}/status`, options)).toContain('404')
    expect(await why('ftp://ris.example.org/', options)).toContain('http://')
    expect(await why(`http://user:secret@127.0.0.1:${port}/`, options)).toContain('credentials')
  })

  it.each(['10.1.2.3', '169.254.169.254', '192.168.0.1', '::', 'fe80::1', 'fd00::1', '64:ff9b::7f00:1', 'no address'])(
    '%s is not public',
    (address) => {
      expect(isPublicAddress(address)).toBe(false)
    },
  )

  it.each(['9.9.9.9', '2620:fe::fe'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })
})
