import type { FastifyInstance, FastifyReply } from 'fastify'
import { cookieName, DEVICE_COOKIE, type DoorwayDefinition, type DoorwayRequest, SIGN_IN_COOKIE } from './doorway.js'
import { EMPTY_BODY, holdsNul, readBody } from './body.js'
import { flat } from './query.js'
import { type Asked, type ServerParts, send } from './send.js'

const A_YEAR = 365 * 24 * 60 * 60

/** Mounts the pages on the way in and out. They stand outside every wall and show nothing of a record. */
export function mountDoorways(app: FastifyInstance, parts: ServerParts): void {
  for (const doorway of parts.doorways) {
    if (doorway.get) app.get(doorway.path, (request, reply) => answer(parts, doorway, 'get', request, reply))
    if (doorway.post)
      app.post(doorway.path, { preValidation: app.csrfProtection }, (request, reply) =>
        answer(parts, doorway, 'post', request, reply),
      )
  }
}

async function answer(
  parts: ServerParts,
  doorway: DoorwayDefinition,
  method: 'get' | 'post',
  request: Asked,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const body = method === 'post' ? await readBody(request.body) : EMPTY_BODY
  if (holdsNul(body))
    return send(parts, request, reply, { kind: 'show', view: parts.refusals.unreadable('nul'), status: 400 })
  const cookieOptions = { httpOnly: true, sameSite: 'lax' as const, secure: parts.secure, path: '/' }
  const nameOf = (name: string) => cookieName(name, parts.secure)
  const asked: DoorwayRequest = {
    deps: parts.deps,
    now: parts.deps.clock(),
    query: flat(request.query),
    params: request.params as Record<string, string>,
    body,
    visitor: request.visitor,
    network: request.ip,
    userAgent: request.headers['user-agent'] ?? '',
    cookies: {
      [SIGN_IN_COOKIE]: request.cookies[nameOf(SIGN_IN_COOKIE)],
      [DEVICE_COOKIE]: request.cookies[nameOf(DEVICE_COOKIE)],
    },
    setSignIn: (token) => {
      if (token) reply.setCookie(nameOf(SIGN_IN_COOKIE), token, cookieOptions)
      else reply.clearCookie(nameOf(SIGN_IN_COOKIE), cookieOptions)
    },
    setKnownDevice: (token) => {
      reply.setCookie(nameOf(DEVICE_COOKIE), token, { ...cookieOptions, maxAge: A_YEAR })
    },
  }
  const handler = method === 'get' ? doorway.get : doorway.post
  return send(parts, request, reply, await (handler as NonNullable<typeof handler>)(asked))
}
