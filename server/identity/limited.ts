/** For routes that need no session: so many requests a minute from one address. A hall shares one; tokens are 256 bits. */
export const limited = { rateLimit: { max: 240, timeWindow: '1 minute' } }
