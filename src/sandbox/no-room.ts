/** There is no room for what was to be kept; the message says which bound it is, and how to raise it. */
export class NoRoom extends Error {}

/** There are as many sandboxes as there may be, and none of them makes room. */
export const noRoomForOneMore = (name: string, most: number): NoRoom =>
  new NoRoom(
    `There is no room for one more sandbox, "${name}": there are ${most} in which something was changed lately. Delete one, or raise --max-sandboxes (DUBLOR_MAX_SANDBOXES).`,
  )
