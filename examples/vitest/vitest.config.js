export default { test: { include: ['*.test.js'], root: import.meta.dirname } }
