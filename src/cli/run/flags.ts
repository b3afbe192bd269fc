import { settings } from '../../config.ts'
import { choice, type Values, value } from '../flags.ts'
import { duration, text } from '../kinds.ts'
import { serverFlags } from '../running-server.ts'
import { settingFlags } from '../setting-flags.ts'

/** The flags of `dublor run`: those of a server of its own too. */
export const runFlags = {
  Flags: {
    ...serverFlags,
    url: value('URL', 'join a server that runs already, and wait until it answers', text),
    wait: value('DURATION', 'how long it is waited for (30s)', duration),
    sandbox: value(
      'NAME',
      `the sandbox that the command is in; a server that is joined says what was
covered in this one, since it was made (default)`,
      text,
    ),
    json: choice('say what was covered as JSON, as the last line on stdout'),
  },
  ...settingFlags,
}

/** What the flags say. */
export type RunOptions = Values<typeof runFlags>

/** Those that only a server of its own can have. */
export const ownFlags = settings.filter((setting) => !(setting in serverFlags))
