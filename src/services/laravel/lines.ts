/** A field as Laravel names it in a sentence: `company_name` becomes `company name`. */
export const attribute = (field: string): string => field.replaceAll('_', ' ')

const types: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  integer: 'an integer',
  boolean: 'true or false',
  object: 'an object',
}

/** Laravel's validation sentences, in English as Laravel ships them. */
export const lines = {
  required: (field: string) => `The ${attribute(field)} field is required.`,
  type: (field: string, expected: string) =>
    expected === 'boolean'
      ? `The ${attribute(field)} field must be true or false.`
      : `The ${attribute(field)} field must be ${types[expected] ?? expected}.`,
  min: (field: string, min: number) => `The ${attribute(field)} field must be at least ${min}.`,
  max: (field: string, max: number) =>
    `The ${attribute(field)} field must not be greater than ${max}.`,
  inexact: (field: string) =>
    `The ${attribute(field)} field has a number that cannot be kept exactly.`,
  date: (field: string) => `The ${attribute(field)} field must be a valid date.`,
  url: (field: string) => `The ${attribute(field)} field must be a valid URL.`,
  email: (field: string) => `The ${attribute(field)} field must be a valid email address.`,
  selected: (field: string) => `The selected ${attribute(field)} is invalid.`,
  format: (field: string) => `The ${attribute(field)} field format is invalid.`,
  digitsBetween: (field: string, min: number, max: number) =>
    `The ${attribute(field)} field must be between ${min} and ${max} digits.`,
} as const
