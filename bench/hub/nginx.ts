import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** nginx with one worker, as Kith is one process, serving the same bytes from a file; undefined where it is not on the PATH. */
export async function startNginx(
  folder: string,
  body: Buffer,
  headers: Readonly<Record<string, string>>,
): Promise<{ port: number; version: string; stop(): void } | undefined> {
  const found = spawnSync('nginx', ['-v'], { encoding: 'utf8' })
  if (found.error) return undefined
  const port = await freePort()
  const root = join(folder, 'nginx')
  mkdirSync(join(root, 'files', 'be-aware'), { recursive: true })
  for (const each of [folder, root, join(root, 'files'), join(root, 'files', 'be-aware')]) chmodSync(each, 0o755)
  writeFileSync(join(root, 'files', 'be-aware', 'page'), body)
  const own = Object.entries(headers)
    .filter(([name]) => !['content-type', 'etag', 'date', 'connection', 'keep-alive'].includes(name))
    .map(([name, value]) => `add_header ${name} "${value}";`)
    .join('\n')
  writeFileSync(
    join(root, 'nginx.conf'),
    `worker_processes 1; daemon off; pid ${root}/pid; error_log ${root}/error.log;
events { worker_connections 512; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100;
  client_body_temp_path ${root}/a; proxy_temp_path ${root}/b; fastcgi_temp_path ${root}/c; uwsgi_temp_path ${root}/d; scgi_temp_path ${root}/e;
  server { listen 127.0.0.1:${port}; root ${root}/files; default_type "${headers['content-type'] ?? 'text/html'}"; ${own} }
}`,
  )
  const child: ChildProcess = spawn('nginx', ['-c', join(root, 'nginx.conf'), '-p', root], { stdio: 'ignore' })
  for (let tries = 0; tries < 50 && !(await answers(port)); tries += 1) await sleep(50)
  return { port, version: found.stderr.trim().replace('nginx version: ', ''), stop: () => child.kill('SIGTERM') }
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/be-aware/page`).then(
    ({ ok }) => ok,
    () => false,
  )
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
