import { WrongSetting } from './config.ts'

const advice: Readonly<Record<string, { readonly variable: string; readonly say: string }>> = {
  EADDRINUSE: { variable: 'PORT', say: 'Another program has this port. Stop it, or set PORT to another number.' },
  EACCES: { variable: 'PORT', say: 'This port needs rights that this user lacks. Set PORT to a number above 1023.' },
  EADDRNOTAVAIL: {
    variable: 'HOST',
    say: 'This machine has no such address. Set HOST to one of its own, such as 127.0.0.1.',
  },
}

const otherPort = 'This address cannot be had: another program has it, or this machine does not. Choose another.'

/**
 * Begins to listen.
 * @throws {WrongSetting} when the address cannot be had, with what to change: PORT or HOST, or the setting named.
 */
export async function listen(
  http: { readonly listen: (at: { port: number; host: string }) => Promise<unknown> },
  port: number,
  host: string,
  setting?: 'SCHULTERSCHLUSS_HOST_PORT',
): Promise<void> {
  try {
    await http.listen({ port, host })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const known = advice[code]
    if (!known) throw error
    if (setting) throw new WrongSetting(setting, `${host}:${port}`, otherPort)
    throw new WrongSetting(known.variable, known.variable === 'PORT' ? String(port) : host, known.say)
  }
}
