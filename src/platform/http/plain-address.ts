const LONGEST_STEP = 200

/** An address that nothing is mounted at. */
const NOWHERE = '/nowhere'

/**
 * The address as it was asked for, or one that leads nowhere if no page could have it: percent signs that decode to no
 * text, a NUL, a step longer than any id. So that such a request is answered like any other page that is not there, with
 * its headers and without quoting the address.
 */
export function plainAddress(url: string): string {
  const path = url.split(/[?#;]/)[0] ?? ''
  if (path.split('/').some((step) => step.length > LONGEST_STEP)) return NOWHERE
  try {
    return decodeURIComponent(path).includes('\0') ? NOWHERE : url
  } catch {
    return NOWHERE
  }
}
