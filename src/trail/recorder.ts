import type { AnyBehaviour, BehaviourGroup, Behaviours, Does } from '../service.ts'
import type { Trail } from './trail.ts'

/** The behaviours of a service, which note in `trail` the rule of each that shapes the answer. */
export type Recorder<Table extends Behaviours = Behaviours> = Does<Table> & { trail: Trail }

/**
 * Makes the class of which every request gets an object: its methods are the behaviours, and
 * calling one is what records its rule. Nobody lists rules by hand, so the headers cannot lie.
 */
export function recorderOf<Table extends Behaviours>(
  behaviours: Table,
  start: Trail,
): new () => Recorder<Table> {
  class Behaving {
    trail = start
  }
  for (const [name, group] of Object.entries(behaviours)) {
    const Group = groupOf(group)
    Object.defineProperty(Behaving.prototype, name, {
      get(this: Behaving) {
        return new Group(this)
      },
    })
  }
  return Behaving as unknown as new () => Recorder<Table>
}

interface Recording {
  trail: Trail
}

function groupOf(group: BehaviourGroup): new (recording: Recording) => object {
  class Group {
    readonly recording: Recording
    constructor(recording: Recording) {
      this.recording = recording
    }
  }
  for (const [name, behaviour] of Object.entries(group)) {
    Object.defineProperty(Group.prototype, name, { value: method(behaviour) })
  }
  return Group
}

/** A behaviour as a method that records. No behaviour takes more than five arguments. */
function method({ rule, does, shapes }: AnyBehaviour) {
  return function (
    this: { recording: Recording },
    a: unknown,
    b: unknown,
    c: unknown,
    d: unknown,
    e: unknown,
  ) {
    const result = does(a, b, c, d, e)
    const shaped = shapes === undefined ? result !== undefined : shapes(result, a, b, c, d, e)
    if (shaped) this.recording.trail = this.recording.trail.with(rule)
    return result
  }
}
