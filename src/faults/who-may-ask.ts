import type { FastifyRequest } from 'fastify'
import { WrongFault } from '../http/fault-effect.ts'
import type { Stranger } from '../http/stranger.ts'
import { WrongSetting } from '../wrong-setting.ts'

/** Who may ask for a fault in a request of their own. */
export type WhoMayAsk = 'everyone' | 'admin'

/** What lets a request ask for faults, or throws. */
export type MayAsk = (request: FastifyRequest) => void

interface Known {
  /** `undefined` for everyone where only this machine can reach the server, and else the admin. */
  readonly faults: WhoMayAsk | undefined
  readonly isOpen: () => boolean
  readonly stranger: (request: FastifyRequest) => Stranger | undefined
}

/** @throws {WrongSetting} for anybody else. */
export function mayAsk({ faults, isOpen, stranger }: Known): MayAsk {
  if (faults !== undefined && faults !== 'everyone' && faults !== 'admin') {
    throw new WrongSetting(
      `faults cannot be ${JSON.stringify(faults)}. It takes everyone or admin.`,
    )
  }
  return (request) => {
    const who = faults ?? (isOpen() ? 'admin' : 'everyone')
    if (who === 'admin' && stranger(request) !== undefined) throw new WrongFault(notYou)
  }
}

const notYou =
  'Only the admin may ask for faults here, by Dublor-Fault or Prefer: code. Start with --faults everyone to let everyone, or send the token of --admin-token as Dublor-Admin-Token. Without these headers the request is answered as ever.'
