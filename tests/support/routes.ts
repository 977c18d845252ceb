import { MODULES } from '../../src/app/modules.js'
import type { DoorwayDefinition } from '../../src/platform/http/doorway.js'
import type { PageDefinition } from '../../src/platform/http/page.js'
import { mergePermissions } from '../../src/app/build-server.js'
import type { Module } from '../../src/platform/module.js'

export const pagesOf = (modules: readonly Module[] = MODULES): readonly PageDefinition[] =>
  modules.flatMap((module) => module.pages ?? [])
export const doorwaysOf = (modules: readonly Module[] = MODULES): readonly DoorwayDefinition[] =>
  modules.flatMap((module) => module.doorways ?? [])

/** The roles that have a permission, as the modules register them. */
export function rolesWith(permission: string, modules: readonly Module[] = MODULES): readonly string[] {
  return mergePermissions(modules).get(permission) ?? []
}

/** What stands in an address for each parameter of a route; undefined when the address is not of the route. */
export function paramsOf(pattern: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [pattern.split('/'), path.split('/')]
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [at, part] of wanted.entries()) {
    const text = given[at] ?? ''
    if (part.startsWith(':')) {
      if (!text) return undefined
      params[part.slice(1)] = decodeURIComponent(text)
    } else if (part !== text) return undefined
  }
  return params
}

/** The route of an address: as in the router, a fixed part wins over a parameter. */
export function patternOf(path: string, patterns: readonly string[]): string | undefined {
  const fitting = patterns.filter((pattern) => paramsOf(pattern, path))
  const fixed = (pattern: string) =>
    pattern
      .split('/')
      .map((part) => (part.startsWith(':') ? '1' : '0'))
      .join('')
  return fitting.toSorted((one, other) => fixed(one).localeCompare(fixed(other)))[0]
}

export function addressOf(pattern: string, params: Readonly<Record<string, string>>): string {
  return pattern
    .split('/')
    .map((part) => (part.startsWith(':') ? encodeURIComponent(params[part.slice(1)] ?? '') : part))
    .join('/')
}
