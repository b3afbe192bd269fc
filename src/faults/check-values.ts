import { shown } from '../fixture/shown.ts'
import { WrongFault } from '../http/fault-effect.ts'
import { asJson, isFit, mustBe, wanted } from './check.ts'
import { faults } from './index.ts'
import type { Values } from './rule.ts'

const names = faults.map(({ name }) => name)

/** A value of a fault as somebody would write it. */
type Show = (name: string, value: unknown) => string

const inRule: Show = (name, value) => asJson({ [name]: value })

/** @throws {WrongFault} for what is no fault, or no value of one. `show` writes the example. */
export function checkValues(values: Values, show = inRule): void {
  for (const [name, value] of Object.entries(values)) {
    mustBe('fault', name, names)
    for (const fault of faults.filter((each) => each.name === name)) {
      const wrong = isFit(fault.value, value) ? fault.refuses?.(value) : ''
      if (wrong === undefined) continue
      const why = wrong === '' ? '' : `: ${wrong}`
      const right = wanted(fault.value, (example) => show(name, example))
      throw new WrongFault(`${name} cannot be ${shown(value)}${why}. ${right}`)
    }
  }
}
