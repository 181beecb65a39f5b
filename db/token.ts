import { hash, randomBytes } from 'node:crypto'

/** 256 random bits, to be given out once. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** The token is random, so that a plain hash keeps it safe, and finding it by hash leaks nothing by its timing. */
export const tokenHash = (token: string): string => hash('sha256', token, 'hex')
