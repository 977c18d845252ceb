import type { FastifyInstance } from 'fastify'
import type { Role } from '../kernel/actor.js'
import type { Deps } from './deps.js'
import type { DoorwayDefinition } from './http/doorway.js'
import type { PageDefinition } from './http/page.js'
import type { PublicFiles, PublicPageDefinition } from './http/public-page.js'
import type { JobDefinition } from './jobs/job.js'

/** A link of the main navigation, shown to seats that have the permission. */
export type NavigationItem = {
  readonly href: string
  readonly text: string
  readonly permission: string
  readonly order: number
}

/** What a module adds to the application. Composition reads it; no module reads another's. */
export type Module = {
  readonly name: string
  readonly pages?: readonly PageDefinition[]
  /** The permissions this module's pages ask for, and the roles that have each. */
  readonly permissions?: Readonly<Record<string, readonly Role[]>>
  readonly navigation?: readonly NavigationItem[]
  readonly doorways?: readonly DoorwayDefinition[]
  readonly jobs?: readonly JobDefinition[]
  /** Pages that anyone may open, below an address of the public zone. */
  readonly publicPages?: readonly PublicPageDefinition[]
  /** What is published as files, answered from memory. */
  readonly publicFiles?: (deps: Deps) => PublicFiles
  /** Routes that are not pages (the doorway, a data interface): registered as they are. */
  readonly routes?: (app: FastifyInstance, deps: Deps) => void
  /** Contributions that other modules collect by name: clock rules, record kinds, chronology, Today. */
  readonly provides?: Readonly<Partial<Provisions>>
}

/** Extended by `declare module` in the module that collects: `chronology: ChronologyProvider`. */
// biome-ignore lint/suspicious/noEmptyInterface: extended by declaration merging
export interface Provisions {}

export function defineModule(module: Module): Module {
  return module
}

/** Everything of one kind that the modules provide, in order. */
export function provided<Kind extends keyof Provisions>(modules: readonly Module[], kind: Kind): Provisions[Kind][] {
  return modules.flatMap((module) => {
    const given = module.provides?.[kind]
    return given === undefined ? [] : [given as Provisions[Kind]]
  })
}
