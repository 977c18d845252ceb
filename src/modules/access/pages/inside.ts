import type { Seat } from '../../../kernel/actor.js'
import type { DoorwayRequest, Visitor } from '../../../platform/http/doorway.js'
import { type Reply, seeOther } from '../../../platform/http/page.js'
import { withNext } from './way-in.js'

export type Inside = Visitor & { readonly seat: Seat }

/** For pages about one's own account: the person who is signed in, or where to sign in. */
export function insideOnly(
  path: string,
  handler: (request: DoorwayRequest, visitor: Inside) => Promise<Reply>,
): (request: DoorwayRequest) => Promise<Reply> {
  return async (request) => {
    const { visitor } = request
    if (!visitor?.live || !visitor.seat) return seeOther(withNext('/sign-in', path))
    return handler(request, { ...visitor, seat: visitor.seat })
  }
}
