/** Where guesses come from that both services share. */

export const habit = { basis: 'assumed', source: 'habit of Laravel' } as const
export const nobodySays = { basis: 'assumed', source: 'nobody says' } as const
