import { readIdentifier } from '../../people/index.js'

const WITHOUT_DIGEST = { digest: () => '' }

/** Whether a unique pupil number passes its own check. In real returns few do not, and in invented ones few do. */
export function isSoundUpn(upn: string): boolean {
  return readIdentifier(WITHOUT_DIGEST, 'upn', upn).ok
}
