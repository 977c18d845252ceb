import { isPublicPath, PUBLIC_PREFIXES } from './public-page.js'

const LONGEST_STEP = 200

/** An address that nothing is mounted at, in the zone that was asked: the public one is not to meet the other’s cookie. */
function nowhere(path: string): string {
  return isPublicPath(path) ? `${PUBLIC_PREFIXES[0]}/nowhere` : '/nowhere'
}

/**
 * The address as it was asked for, or one that leads nowhere if no page could have it: percent signs that decode to no
 * text, a NUL, a step longer than any id. So that such a request is answered like any other page that is not there, with
 * its headers and without quoting the address.
 */
export function plainAddress(url: string): string {
  const path = url.split(/[?#;]/)[0] ?? ''
  if (path.split('/').some((step) => step.length > LONGEST_STEP)) return nowhere(path)
  try {
    return decodeURIComponent(path).includes('\0') ? nowhere(path) : url
  } catch {
    return nowhere(path)
  }
}
