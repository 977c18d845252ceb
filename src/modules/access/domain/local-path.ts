const LONGEST = 2000
/** Pages of the way in: whoever has just come in does not want to be sent back to the door. */
const DOORS = ['/sign-in', '/sign-out', '/second-factor', '/reset', '/set-up']

/**
 * Where to go after the way in, from an address that anyone may have written: a path of this site, or `/`. Whatever a
 * browser could read as another site is refused: a scheme, a host, `//`, a backslash, a control character.
 */
export function localPath(wanted: string | undefined): string {
  if (!wanted || wanted.length > LONGEST || !/^\/(?![/\\])/.test(wanted) || !isPrintable(wanted)) return '/'
  const base = 'http://kith.invalid'
  if (!URL.canParse(wanted, base)) return '/'
  const { origin, pathname, search } = new URL(wanted, base)
  // A path such as `/.//elsewhere` is `//elsewhere` once its dots are resolved.
  if (origin !== base || pathname.startsWith('//')) return '/'
  return DOORS.some((door) => pathname === door || pathname.startsWith(`${door}/`)) ? '/' : pathname + search
}

function isPrintable(text: string): boolean {
  return [...text].every((character) => character > ' ' && character !== '\\' && character !== '\u007f')
}
