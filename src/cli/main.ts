import { dublor } from './dublor.ts'
import { standardOutput } from './standard-output.ts'

const output = standardOutput(process)
dublor(process.argv.slice(2), output)
  .then((code) => output.codeOf(code))
  .then((code) => {
    process.exitCode = code
  })
