/** There is no room for what was to be kept; the message says which bound it is, and how to raise it. */
export class NoRoom extends Error {}

/** A sandbox keeps as much as it may. */
export const noRoomInIt = (name: string, most: number): NoRoom =>
  new NoRoom(
    `There is no room for this in the sandbox "${name}", which may keep ${most} bytes. Reset it, or raise --sandbox-bytes (DUBLOR_SANDBOX_BYTES).`,
  )

/** All sandboxes together keep as much as they may, and none of them makes room. */
export const noRoomInAll = (most: number): NoRoom =>
  new NoRoom(
    `There is no room for this: all sandboxes together may keep ${most} bytes. Reset or delete some, or raise --total-bytes (DUBLOR_TOTAL_BYTES), and with it what Node may use (NODE_OPTIONS=--max-old-space-size=MEGABYTES).`,
  )

/** There are as many sandboxes as there may be, and none of them makes room. */
export const noRoomForOneMore = (name: string, most: number): NoRoom =>
  new NoRoom(
    `There is no room for one more sandbox, "${name}": there are ${most} in which something was changed lately. Delete one, or raise --max-sandboxes (DUBLOR_MAX_SANDBOXES).`,
  )
