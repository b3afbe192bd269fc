import { bounds, type Counters, type EndpointTally } from './counters.ts'
import type { Labels } from './labels.ts'

const name = 'dublor_request_duration_seconds'

interface Sample {
  readonly metricName: string
  readonly labels: Readonly<Record<string, string | number>>
  readonly value: number
}

/**
 * How long answers took, as a histogram that a Prometheus registry can print. The library's own
 * takes one duration after another; these are counted already.
 */
export const durationMetric = (counters: Counters, labels: Labels) => ({
  name,
  async get() {
    return {
      name,
      help: 'How long a service took to answer, faults included.',
      type: 'histogram',
      values: [...counters.endpoints()].flatMap((each) => samples(each, labels(each))),
    }
  },
})

function samples({ durations, seconds }: EndpointTally, labels: Sample['labels']): Sample[] {
  let count = 0
  const buckets = durations.map((more, place) => {
    count += more
    const le = bounds[place] ?? '+Inf'
    return { metricName: `${name}_bucket`, labels: { ...labels, le }, value: count }
  })
  return [
    ...buckets,
    { metricName: `${name}_sum`, labels, value: seconds },
    { metricName: `${name}_count`, labels, value: count },
  ]
}
