// npm start: installs what is missing, builds what has changed, and runs Kith. Plain JavaScript: the machine's own Node
// 20 runs it with nothing installed, and only Node's own modules may be imported.
const [major] = process.versions.node.split('.')
if (Number(major) < 20) {
  console.error(
    `Kith needs Node 20 or later to start, and this is Node ${process.versions.node}: install a newer one from nodejs.org.`,
  )
  process.exit(1)
}
const { PROJECT, sayingWhy } = await import('./lib/project.mjs')
const { runKith } = await import('./lib/run-kith.mjs')

await sayingWhy(async () => {
  process.exitCode = await runKith('build/src/main.js', process.argv.slice(2), { say: console.log, cwd: PROJECT })
})
