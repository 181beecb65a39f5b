import { MemoryChallenges } from '../../db/memory/challenges.ts'
import { challengesContract } from './challenges-contract.ts'

challengesContract('in memory', () => new MemoryChallenges())
