import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it, onTestFinished } from 'vitest'

const LIB = new URL('../../scripts/lib/', import.meta.url).href

/** Runs a few lines against the start script's own files, in a process as npm start makes one. */
function runScript(lines: string): { child: ChildProcess; output: AsyncIterator<string>; ended: Promise<unknown[]> } {
  const child = spawn(process.execPath, ['--input-type=module', '-e', lines], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const output = createInterface({ input: child.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]()
  return { child, output, ended: once(child, 'exit') }
}

async function answerOf(lines: string): Promise<unknown> {
  const { value } = await runScript(lines).output.next()
  return JSON.parse(value)
}

function aProject(files: Record<string, string>): string {
  const project = mkdtempSync(join(tmpdir(), 'kith-start-'))
  onTestFinished(() => rmSync(project, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true })
    writeFileSync(join(project, path), text)
  }
  return project
}

describe('the program that npm start runs', { timeout: 20_000 }, () => {
  const run = (program: string) =>
    runScript(`import { runNode } from '${LIB}run-node.mjs'
      process.exitCode = await runNode(['--input-type=module', '-e', ${JSON.stringify(program)}])`)
  const WAITS = `console.log(process.pid); setInterval(() => {}, 1000);`

  it('gives its exit code', async () => {
    expect(await run('process.exitCode = 7').ended).toEqual([7, null])
  })

  it('is given the signal to stop, and the time to do it', async () => {
    const { child, output, ended } = run(
      `process.once('SIGTERM', () => setTimeout(() => { console.log('drained'); process.exit(0) }, 300)); ${WAITS}`,
    )
    await output.next()
    child.kill('SIGTERM')
    expect((await output.next()).value).toBe('drained')
    expect(await ended).toEqual([0, null])
  })

  it('ends by the signal when it does not handle it, and so does the start script', async () => {
    const { child, output, ended } = run(WAITS)
    await output.next()
    child.kill('SIGTERM')
    expect(await ended).toEqual([null, 'SIGTERM'])
  })

  it('stops in good order when the start script is killed', async () => {
    const { child, output } = run(`process.once('SIGTERM', () => { console.log('asked'); process.exit(0) }); ${WAITS}`)
    await output.next()
    child.kill('SIGKILL')
    expect((await output.next()).value).toBe('asked')
  })
})

describe('what is installed', () => {
  const lock = (packages: object) => JSON.stringify({ packages: { '': { name: 'kith' }, ...packages } })
  const wanted = {
    'node_modules/one': { version: '1.0.0', integrity: 'a' },
    'node_modules/for-another-machine': { version: '1.0.0', integrity: 'b', optional: true },
    'node_modules/for-developers': { version: '1.0.0', integrity: 'c', dev: true },
  }
  const one = { 'node_modules/one': wanted['node_modules/one'] }

  it.each([
    { installed: undefined, dev: false, is: false, because: 'nothing was ever installed' },
    { installed: {}, dev: false, is: false, because: 'a package is missing' },
    { installed: one, dev: false, is: true, because: 'what is optional or for developers may be missing' },
    { installed: one, dev: true, is: false, because: 'the tests need the developers’ packages' },
    { installed: wanted, dev: true, is: true, because: 'all are there' },
    {
      installed: { ...one, 'node_modules/for-developers': { version: '0.9.0', integrity: 'z' } },
      dev: false,
      is: false,
      because: 'a package of another version is there',
    },
  ])('is $is to be enough where dev is $dev: $because', async ({ installed, dev, is }) => {
    const project = aProject({
      'package-lock.json': lock(wanted),
      ...(installed ? { 'node_modules/.package-lock.json': lock(installed) } : {}),
    })
    const call = `isInstalled({ dev: ${dev}, project: ${JSON.stringify(project)} })`
    expect(await answerOf(`import { isInstalled } from '${LIB}installed.mjs'; console.log(${call})`)).toBe(is)
  })
})

describe('the build', { timeout: 20_000 }, () => {
  const BUILD = `import { appendFileSync, mkdirSync } from 'node:fs'
    mkdirSync('build', { recursive: true }); appendFileSync('build/builds', 'x')`
  const build = (project: string) =>
    answerOf(`import { ensureBuilt } from '${LIB}build-if-stale.mjs'
      const said = []
      await ensureBuilt({ say: (line) => said.push(line), project: ${JSON.stringify(project)} }).catch((error) => said.push(error.message))
      console.log(JSON.stringify(said))`)
  const builds = (project: string) => readFileSync(join(project, 'build', 'builds'), 'utf8').length

  it('is made once, and again when a source has changed, come or gone', async () => {
    const project = aProject({ 'src/main.ts': 'one', 'scripts/build.mjs': BUILD })
    expect(await build(project)).toHaveLength(2)
    expect(await build(project)).toEqual([])
    expect(builds(project)).toBe(1)

    writeFileSync(join(project, 'src', 'main.ts'), 'two')
    await build(project)
    expect(builds(project)).toBe(2)

    writeFileSync(join(project, 'src', 'new.ts'), '')
    await build(project)
    expect(builds(project)).toBe(3)

    rmSync(join(project, 'src', 'new.ts'))
    await build(project)
    expect(builds(project)).toBe(4)
  })

  it('is tried again after it failed, and says why it failed', async () => {
    const project = aProject({ 'src/main.ts': '', 'scripts/build.mjs': `throw new Error('no such style')` })
    expect(String(await build(project))).toContain('no such style')
    writeFileSync(join(project, 'scripts', 'build.mjs'), BUILD)
    await build(project)
    expect(builds(project)).toBe(1)
  })
})

describe('npm start without a registry', { timeout: 60_000 }, () => {
  it('says so in one sentence', async () => {
    const project = aProject({
      'package.json': JSON.stringify({ name: 'kith', version: '1.0.0', dependencies: { pg: '8.0.0' } }),
      'package-lock.json': JSON.stringify({
        name: 'kith',
        version: '1.0.0',
        lockfileVersion: 3,
        packages: {
          '': { name: 'kith', version: '1.0.0', dependencies: { pg: '8.0.0' } },
          'node_modules/pg': { version: '8.0.0', integrity: `sha512-${'A'.repeat(86)}==` },
        },
      }),
      '.npmrc': 'registry=http://127.0.0.1:9/\ncache=./cache\n',
    })
    const said = await answerOf(`import { ensureInstalled } from '${LIB}install.mjs'
      const why = await ensureInstalled({ say() {}, project: ${JSON.stringify(project)} }).catch((error) => error.message)
      console.log(JSON.stringify(why))`)
    expect(said).toMatch(/^The registry of npm packages cannot be reached \(ECONNREFUSED\): [^\n]*$/)
  })
})
