import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseSync } from 'oxc-parser'

export type Source = { readonly path: string; readonly text: string; readonly imports: readonly Import[] }
export type Import = {
  readonly from: string
  readonly target: string | undefined
  readonly line: number
  readonly isType: boolean
}

/** Every source file with what it imports; relative imports resolved to the file they name. */
export function readSources(pattern = 'src/**/*.{ts,tsx}'): Source[] {
  return globSync(pattern)
    .toSorted()
    .map((path) => {
      const text = readFileSync(path, 'utf8')
      return { path, text, imports: importsOf(path, text) }
    })
}

function importsOf(path: string, text: string): Import[] {
  const { module, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} could not be read: ${errors[0]?.message}`)
  const found = [
    ...module.staticImports.map((each) => ({
      from: each.moduleRequest.value,
      at: each.start,
      isType: each.entries.length > 0 && each.entries.every((entry) => entry.isType),
    })),
    ...module.staticExports.flatMap((each) =>
      each.entries.flatMap((entry) =>
        entry.moduleRequest ? [{ from: entry.moduleRequest.value, at: each.start, isType: entry.isType }] : [],
      ),
    ),
    ...module.dynamicImports.map((each) => ({
      from: text.slice(each.moduleRequest.start + 1, each.moduleRequest.end - 1),
      at: each.start,
      isType: false,
    })),
  ]
  return found.map(({ from, at, isType }) => ({
    from,
    isType,
    target: from.startsWith('.') ? resolve(path, from) : undefined,
    line: text.slice(0, at).split('\n').length,
  }))
}

function resolve(path: string, from: string): string {
  const base = normalize(join(dirname(path), from))
  const candidates = [base.replace(/\.js$/, '.ts'), base.replace(/\.js$/, '.tsx'), base]
  return candidates.find((each) => existsSync(each)) ?? base
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /(^|\/)testing\//.test(path)
}
