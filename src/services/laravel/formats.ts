/** What Laravel's `url` rule accepts, for the web: an absolute http or https URL. */
export function isWebUrl(text: string): boolean {
  return /^https?:\/\/[^\s/?#]/i.test(text) && !/\s/.test(text) && isUrl(text)
}

/** `URL.canParse` is not used: Node 20's, once optimised, refuses texts with letters such as ö. */
function isUrl(text: string): boolean {
  try {
    new URL(text)
    return true
  } catch {
    return false
  }
}

/** What Laravel's `email` rule accepts, near enough: one `@`, something before it, a host behind it. */
export function isEmail(text: string): boolean {
  return /^(?!.*\.\.)[^\s@<>(),;:\\"[\]]+@[^\s@.]+(\.[^\s@.]+)*$/u.test(text) && text.length <= 254
}
