/** What a word that names a secret ends in: `token`, and `refreshtoken` too. */
const endings = [
  ...['token', 'secret', 'password', 'passwd', 'passphrase', 'passcode', 'jwt', 'bearer'],
  ...['authorization', 'credential', 'cookie', 'session', 'sess(ion)? ?id'],
  ...['(api|access|private|secret|signing|encryption|master|client) ?key'],
  ...['(sifre|parola|jeton|belirtec|(api|gizli|ozel|erisim) ?anahtar)[a-z]*'],
]
/** Words that name one only where they stand alone, because they are parts of others. */
const whole = ['o?auth', 'pass', 'pwd', 'pw', 'pin', 'otp', 'totp', 'sid', 'csrf', 'xsrf', 'cv[vc]']
const secret = new RegExp(`(${endings.join('|')}|(^| )(${whole.join('|')}))s?\\d*( |$)`)

/** What a name has in it that may be a secret's; hardly any other has, and this tells them at once. */
const hint =
  /[^ -~]|token|secret|pass|pw|jwt|bearer|auth|credential|cookie|sess|key|sifre|parola|jeton|belirtec|anahtar|pin|otp|sid|srf|cv[vc]/i

/**
 * Whether what has this name is a secret: `refresh_token`, `clientSecret`, `x[token]`, `Şifre`.
 * One of its words says so, however they are joined and in whatever letters.
 */
export const namesSecret = (name: string): boolean => hint.test(name) && secret.test(wordsOf(name))

/** `apiKey`, `API-Key` and `api[key]` as `api key`, without the dots and tails of letters. */
const wordsOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replace(/[^a-z\d]+/g, ' ')
