/** Whether a `Content-Type` header says that a body is JSON. */
export const isJson = (contentType: string | undefined): boolean =>
  /^application\/json\s*(;|$)/i.test(contentType ?? '')
