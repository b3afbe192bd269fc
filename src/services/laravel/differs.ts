/** Whether any field of a record has another value than before: what Laravel calls dirty. */
export const differs = <Row extends object>(before: Row, after: Row): boolean =>
  (Object.keys(after) as (keyof Row)[]).some((field) => before[field] !== after[field])
