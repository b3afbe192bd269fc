export default {
  test: { include: ['*.test.js'], root: import.meta.dirname, testTimeout: 60_000 },
}
