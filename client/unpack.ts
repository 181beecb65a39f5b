/** Whether this browser can unpack what a line brings; whoever cannot is sent it as it is. */
export const unpacks = typeof DecompressionStream === 'function'

/**
 * Reads the messages of one line: text as it is, whole views as raw deflate. Takes them in the order in which they came,
 * each with the time when it did.
 */
export function inOrder(take: (text: string, at: number) => void): (message: string | Blob, at: number) => void {
  let waiting = 0
  let last = Promise.resolve()
  const takeAfter = async (before: Promise<void>, text: string | Promise<string>, at: number): Promise<void> => {
    await before
    const read = await text
    waiting -= 1
    take(read, at)
  }
  return (message, at) => {
    if (waiting === 0 && typeof message === 'string') return take(message, at)
    waiting += 1
    last = takeAfter(last, typeof message === 'string' ? message : unpacked(message), at)
  }
}

const unpacked = (message: Blob): Promise<string> =>
  new Response(message.stream().pipeThrough(new DecompressionStream('deflate-raw'))).text()
