import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { findHold, signInsIn, workFrom } from '../modules/access/index.js'
import type { Deps } from '../platform/deps.js'
import type { Frame, ServerParts } from '../platform/http/send.js'
import { createServer } from '../platform/http/server.js'
import type { Module } from '../platform/module.js'
import { renderPage } from '../web/render.js'
import { publicZone } from './public-zone.js'
import { refusalPages } from './refusal-pages.js'

export type AppParts = {
  readonly deps: Deps
  readonly log: Logger
  readonly modules: readonly Module[]
  readonly assetsFolder: string
  readonly partnerships: () => Promise<readonly { name: string; demonstration: boolean }[]>
}

/** Puts the modules together into a server. Everything a machine sweeps (routes, permissions) is read from the modules. */
export async function buildServer({
  deps,
  log,
  modules,
  assetsFolder,
  partnerships,
}: AppParts): Promise<FastifyInstance> {
  const { config, db, secrets } = deps
  const permissions = mergePermissions(modules)
  const may = ({ seat }: Frame, permission: string) =>
    seat !== undefined && (permissions.get(permission) ?? []).includes(seat.role)
  const named = await nameKeeper(partnerships)
  const parts: ServerParts = {
    deps,
    log,
    pages: modules.flatMap((module) => module.pages ?? []),
    doorways: modules.flatMap((module) => module.doorways ?? []),
    navigation: modules.flatMap((module) => module.navigation ?? []).toSorted((a, b) => a.order - b.order),
    rolesWith: (permission) => permissions.get(permission) ?? [],
    signIns: signInsIn(db, { idleMinutes: config.idleMinutes, hours: config.signInHours }),
    workFor: (seat) => workFrom({ db, clock: deps.clock, auditLanes: config.auditLanes }, seat),
    findHold,
    draw: (view, frame) =>
      renderPage(view, contextOf(frame, { ...named(), canFind: may(frame, FIND), canSeeLooks: may(frame, LOOKS) })),
    refusals: refusalPages,
    assetsFolder,
    secure: config.url.startsWith('https:'),
    trustProxy: config.trustProxy,
    cookieSecret: secrets.key('cookies').toString('hex'),
    requestsPerMinute: config.requestsPerMinute,
    routes: modules.flatMap((module) => (module.routes ? [module.routes] : [])),
    publicZone: publicZone(deps, modules),
  }
  return createServer(parts)
}

/** The permission of the page that the masthead's search box is sent to. */
const FIND = 'people:find'
/** The permission of the page that the footer's link to who has looked leads to. */
const LOOKS = 'records:looks'

function contextOf(
  frame: Frame,
  {
    partnershipName,
    ...rest
  }: { partnershipName: string; demonstration: boolean; canFind: boolean; canSeeLooks: boolean },
) {
  return {
    csrfToken: frame.csrfToken,
    once: frame.once,
    nonce: '',
    path: frame.path,
    seat: frame.seat,
    nav: frame.navigation.map(({ href, text }) => ({
      href,
      text,
      current: href === '/' ? frame.path === '/' : frame.path === href || frame.path.startsWith(`${href}/`),
    })),
    partnershipName: frame.seat?.partnershipName ?? partnershipName,
    ...rest,
  }
}

/**
 * What pages before sign-in call the partnership. Kept, and asked again while there is none, so that the first set-up
 * shows without a restart.
 */
async function nameKeeper(partnerships: AppParts['partnerships']) {
  let known = await partnerships().catch(() => []) // while the database is down
  const nothing = { partnershipName: 'Kith', demonstration: false }
  return () => {
    if (known.length === 0)
      void partnerships().then(
        (found) => (known = found),
        () => {},
      )
    return {
      partnershipName: known.length === 1 ? (known[0]?.name ?? nothing.partnershipName) : nothing.partnershipName,
      demonstration: known.some((each) => each.demonstration),
    }
  }
}

/** Which roles have each permission. @throws when two modules register the same one. */
export function mergePermissions(modules: readonly Module[]): ReadonlyMap<string, readonly string[]> {
  const merged = new Map<string, readonly string[]>()
  for (const module of modules) {
    for (const [permission, roles] of Object.entries(module.permissions ?? {})) {
      if (merged.has(permission)) throw new Error(`Two modules register the permission ${permission}`)
      merged.set(permission, roles)
    }
  }
  return merged
}
