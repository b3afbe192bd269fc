/** What ends a long command early: Ctrl-C, one that is told to end, a terminal that is closed. */
export const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
