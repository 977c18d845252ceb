import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from './project.mjs'

/**
 * Whether node_modules holds what package-lock.json asks for: npm writes the list of what it has installed as its last
 * step. Packages for other machines may be absent; packages for developers only if `dev` is false.
 */
export function isInstalled({ dev = false, project = PROJECT } = {}) {
  const wanted = readPackages(join(project, 'package-lock.json'))
  const installed = readPackages(join(project, 'node_modules', '.package-lock.json'))
  if (!wanted || !installed) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || isSame(entry, installed[path])) return true
    return !installed[path] && (entry.optional || entry.devOptional || (entry.dev && !dev))
  })
}

function isSame(wanted, installed) {
  return installed?.version === wanted.version && installed?.integrity === wanted.integrity
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined
}
