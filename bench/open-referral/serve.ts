import type { AddressInfo } from 'node:net'
import compress from '@fastify/compress'
import { fastify } from 'fastify'
import { feedOf } from '../../src/modules/hub/api/feed.js'
import { openReferralPages } from '../../src/modules/hub/api/open-referral-pages.js'
import { depsWith } from '../../src/modules/hub/testing/a-shelf.js'
import { anEdition } from '../../src/modules/hub/testing/an-edition.js'
import { shelfOf } from '../../src/modules/hub/queries/shelf.js'
import type { Deps } from '../../src/platform/deps.js'
import { mountPublic } from '../../src/platform/http/mount-public.js'
import type { PublicZone } from '../../src/platform/http/public-page.js'
import type { ServerParts } from '../../src/platform/http/send.js'
import { inventedServices } from './invented-services.js'

// A process of its own: the data interface over HTTP, with compression as in the application, and no database.
const [count = '5000'] = process.argv.slice(2)
const clock = () => new Date('2026-11-24T12:00Z')
const edition = anEdition(inventedServices(Number(count)))
const deps = { ...depsWith(edition, clock), secrets: { key: () => Buffer.from('x') } } as unknown as Deps

const app = fastify()
await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], brotliOptions: { params: { 1: 4 } } })
const zone = { pages: openReferralPages, files: { find: () => undefined, ready: async () => {} } }
await mountPublic(app, { deps } as unknown as ServerParts, zone as unknown as PublicZone)

const published = await shelfOf(deps).ready()
if (!published) throw new Error('Nothing is published')
globalThis.gc?.()
const heap = process.memoryUsage().heapUsed
const began = performance.now()
const feed = feedOf(published, clock(), deps.config.url)
const indexMs = performance.now() - began
globalThis.gc?.()
const indexBytes = process.memoryUsage().heapUsed - heap

await app.listen({ port: 0, host: '127.0.0.1' })
process.send?.({
  port: (app.server.address() as AddressInfo).port,
  indexMs,
  indexBytes,
  serviceIds: feed.entries.map(({ listed }) => listed.id),
  termIds: feed.terms.map(({ id }) => id),
  taxonomyIds: feed.taxonomies.map(({ id }) => id),
})
