/** The addresses the frame of every page links to; each is answered by a page of some module. */
export const PLACES = {
  home: '/',
  find: '/find',
  seat: '/seat',
  signIns: '/account/sign-ins',
  signOut: '/sign-out',
  help: '/help',
  accessibility: '/accessibility',
} as const
