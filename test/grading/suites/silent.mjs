/** Asks nothing. */
console.log('silent: ok')
