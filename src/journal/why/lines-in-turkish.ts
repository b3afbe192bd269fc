/** What the services' English sentences about a field say in Turkish, to follow the field's name. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^The request body must be a JSON object\.$/, 'bir JSON nesnesi olmalı'],
  [/ field is required\.$/, 'zorunlu'],
  [/ field must be a string\.$/, 'metin olmalı'],
  [/ field must be a number\.$/, 'sayı olmalı'],
  [/ field must be an integer\.$/, 'tam sayı olmalı'],
  [/ field must be true or false\.$/, 'true ya da false olmalı'],
  [/ field must be an object\.$/, 'nesne olmalı'],
  [/ field must be at least (\S+)\.$/, 'en az $1 olmalı'],
  [/ field must not be greater than (\S+)\.$/, 'en çok $1 olmalı'],
  [/ field must be a valid URL\.$/, 'geçerli bir URL olmalı'],
  [/ field must be a valid email address\.$/, 'geçerli bir e-posta adresi olmalı'],
  [/ field must be between (\d+) and (\d+) digits\.$/, '$1 ile $2 basamak arasında olmalı'],
  [/ field format is invalid\.$/, 'istenen biçimde değil'],
  [/ field is too large\.$/, 'çok büyük'],
  [
    / field has a number that cannot be kept exactly\.$/,
    'olduğu gibi saklanamayan bir sayı içeriyor',
  ],
  [/^The selected .* is invalid\.$/, 'kabul edilen değerlerden biri değil'],
]

/** A sentence about a field in Turkish; itself, in quotes, where it is not known. */
export function inTurkish(line: string): string {
  for (const [english, turkish] of sentences) {
    const match = english.exec(line)
    if (match !== null)
      return turkish.replace(/\$(\d)/g, (_all, place) => match[Number(place)] ?? '')
  }
  return `“${line}”`
}
