import type { DoorwayRequest } from '../../../../platform/http/doorway.js'
import { type Reply, seeOther } from '../../../../platform/http/page.js'
import { textOf } from '../../../../platform/http/body.js'
import { needsSetUp } from '../../queries/needs-set-up.query.js'
import { openSoFar, type SoFar } from './so-far.js'

type Handler = (request: DoorwayRequest) => Promise<Reply>

/** Only while there is no partnership: afterwards the pages of the set-up lead to the door. */
export function whileEmpty(handler: Handler): Handler {
  return async (request) => ((await needsSetUp(request.deps.db)) ? handler(request) : seeOther('/sign-in'))
}

/** The same, for the pages after the first: with what was answered before, or back to the first. */
export function withSoFar(handler: (request: DoorwayRequest, soFar: SoFar, sealed: string) => Promise<Reply>): Handler {
  return whileEmpty(async (request) => {
    const sealed = textOf(request.body, 'soFar') || (request.query['so-far'] ?? '')
    const soFar = openSoFar(request.deps, sealed, request.now)
    return soFar ? handler(request, soFar, sealed) : seeOther('/set-up')
  })
}
