#!/usr/bin/env node
// npx kith: the operator's command. What it says about itself goes to stderr, so that its answers can be piped.
const [major] = process.versions.node.split('.')
if (Number(major) < 20) {
  console.error(
    `Kith needs Node 20 or later, and this is Node ${process.versions.node}: install a newer one from nodejs.org.`,
  )
  process.exit(1)
}
const { sayingWhy } = await import('../scripts/lib/project.mjs')
const { runKith } = await import('../scripts/lib/run-kith.mjs')

await sayingWhy(async () => {
  // Where the person stands, so that the files they name are found.
  process.exitCode = await runKith('build/src/app/cli.js', process.argv.slice(2), {
    say: console.error,
    cwd: process.cwd(),
  })
})
