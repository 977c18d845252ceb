import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LAYERS, MODULE_MAP } from './module-map.js'
import { isTest, readSources } from './sources.js'

const sources = readSources()
const code = sources.filter((source) => !isTest(source.path))
const moduleOf = (path: string) => /^src\/modules\/([^/]+)\//.exec(path)?.[1]
const zoneOf = (path: string) => (moduleOf(path) ? 'modules' : /^src\/([^/]+)/.exec(path)?.[1])

/** Each offending import as `file:line imports target`. */
function offences(test: (path: string, target: string, from: string) => boolean): string[] {
  return code.flatMap((source) =>
    source.imports.flatMap((each) =>
      each.target && test(source.path, each.target, each.from)
        ? [`${source.path}:${each.line} imports ${each.target}`]
        : [],
    ),
  )
}

describe('the sources', () => {
  it('are read at all: hundreds of files and a thousand imports', () => {
    expect(code.length).toBeGreaterThan(150)
    expect(code.flatMap((source) => source.imports).length).toBeGreaterThan(700)
  })

  it('import files that exist', () => {
    expect(offences((_, target) => !existsSync(target))).toEqual([])
  })
})

describe('the module map', () => {
  it('names every module and no other', () => {
    expect(Object.keys(MODULE_MAP).toSorted()).toEqual(readdirSync('src/modules').toSorted())
  })

  it('has no circle', () => {
    const open = new Set<string>()
    const done = new Set<string>()
    const visit = (name: string): void => {
      if (done.has(name)) return
      if (open.has(name)) throw new Error(`${name} reaches itself`)
      open.add(name)
      for (const next of MODULE_MAP[name] ?? []) visit(next)
      open.delete(name)
      done.add(name)
    }
    expect(() => Object.keys(MODULE_MAP).forEach(visit)).not.toThrow()
  })

  it('is kept: a module reaches another only by its front door, and only where the map says', () => {
    expect(
      offences((path, target) => {
        const [here, there] = [moduleOf(path), moduleOf(target)]
        if (!here || !there || here === there) return false
        return target !== `src/modules/${there}/index.ts` || !MODULE_MAP[here]?.includes(there)
      }),
    ).toEqual([])
  })
})

describe('the tiers', () => {
  it('keep the kernel free of everything else', () => {
    expect(offences((path, target) => zoneOf(path) === 'kernel' && zoneOf(target) !== 'kernel')).toEqual([])
  })

  it('keep the platform free of modules, pages and composition', () => {
    expect(
      offences((path, target) => zoneOf(path) === 'platform' && !['kernel', 'platform'].includes(zoneOf(target) ?? '')),
    ).toEqual([])
  })

  it('keep the web layer free of modules and composition', () => {
    expect(
      offences((path, target) => zoneOf(path) === 'web' && !['kernel', 'web'].includes(zoneOf(target) ?? '')),
    ).toEqual([])
  })

  it('let nothing reach composition but composition', () => {
    expect(
      offences((path, target) => zoneOf(target) === 'app' && !['app', 'main.ts'].includes(zoneOf(path) ?? '')),
    ).toEqual([])
  })
})

describe('inside a module', () => {
  const folderOf = (path: string) => /^src\/modules\/[^/]+\/([^/]+)\//.exec(path)?.[1]

  it('arrows point inward', () => {
    expect(
      offences((path, target) => {
        const [here, there] = [folderOf(path), folderOf(target)]
        if (!here || !there || moduleOf(path) !== moduleOf(target)) return false
        const allowed = LAYERS[here]
        return allowed !== undefined && !allowed.includes(there)
      }),
    ).toEqual([])
  })

  it('the rules are pure: domain imports kernel, domain and libraries without I/O', () => {
    const io = /^(node:(fs|http|https|child_process|worker_threads|dns|os)|pg|kysely|fastify|nodemailer|preact)/
    const found = code
      .filter((source) => folderOf(source.path) === 'domain')
      .flatMap((source) =>
        source.imports
          .filter((each) => !each.isType && io.test(each.from))
          .map((each) => `${source.path}:${each.line} imports ${each.from}`),
      )
    expect(found).toEqual([])
  })

  it('has only the folders that a module may have', () => {
    const known = [...Object.keys(LAYERS), 'migrations', 'api']
    const found = readdirSync('src/modules').flatMap((name) =>
      readdirSync(`src/modules/${name}`, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !known.includes(entry.name))
        .map((entry) => `${name}/${entry.name}`),
    )
    expect(found).toEqual([])
  })

  it('says in a README what it owns', () => {
    expect(readdirSync('src/modules').filter((name) => !existsSync(`src/modules/${name}/README.md`))).toEqual([])
  })
})

describe('cycles', () => {
  it('there are none among files, types apart: they are gone at run time', () => {
    const edges = new Map(
      code.map((source) => [
        source.path,
        source.imports.flatMap((each) => (each.target && !each.isType ? [each.target] : [])),
      ]),
    )
    const state = new Map<string, 'open' | 'done'>()
    const circles: string[] = []
    const visit = (path: string, trail: string[]): void => {
      if (state.get(path) === 'done') return
      if (state.get(path) === 'open') {
        circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
        return
      }
      state.set(path, 'open')
      for (const next of edges.get(path) ?? []) visit(next, [...trail, path])
      state.set(path, 'done')
    }
    for (const path of edges.keys()) visit(path, [])
    expect(circles).toEqual([])
  })
})
