import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { addressOf } from '../../src/modules/hub/domain/edition.js'
import { usePublicSite } from './public-site.js'
import { type RawAnswer, rawRequest } from './raw-request.js'

const site = usePublicSite({ browser: false })

const DECODED = { br: brotliDecompressSync, gzip: gunzipSync, identity: (body: Buffer) => body }

function addresses(): string[] {
  const pages = site.edition.pages.map(addressOf)
  return [...pages, ...pages.map((path) => path.replace('/be-aware', '/be-aware/print')), '/be-aware/drawings/gift.svg']
}

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  rawRequest(site.url, path, { headers, method })

/** What a cache in front would do wrong by this answer. */
function uncacheable({ status, headers }: RawAnswer): string[] {
  const maxAge = Number(/\bmax-age=(\d+)/.exec(headers['cache-control'] ?? '')?.[1] ?? 0)
  return [
    ...(status === 200 ? [] : [`is ${status}`]),
    ...(/^"[^"]+"$/.test(headers.etag ?? '') ? [] : [`has the validator ${headers.etag}`]),
    ...(headers['cache-control']?.startsWith('public, ') && maxAge > 0 && maxAge <= 86_400
      ? []
      : [`says ${headers['cache-control']}`]),
    ...(headers.vary?.toLowerCase() === 'accept-encoding' ? [] : [`varies by ${headers.vary}`]),
  ]
}

describe('content pages are files that a cache in front may keep', () => {
  it('with the same bytes in every encoding, a strong validator for each and how long they are good', async () => {
    const faults: string[] = []
    let smaller = 0
    for (const path of addresses()) {
      const plain = await ask(path)
      const validators = new Set<string | undefined>()
      for (const [encoding, decode] of Object.entries(DECODED)) {
        const answer = await ask(path, { 'accept-encoding': encoding })
        faults.push(...uncacheable(answer).map((fault) => `${path} as ${encoding} ${fault}`))
        const named = answer.headers['content-encoding'] ?? 'identity'
        if (named !== encoding) faults.push(`${path} as ${encoding} comes as ${named}`)
        else if (!decode(answer.body).equals(plain.body)) faults.push(`${path} as ${encoding} has other bytes`)
        if (Number(answer.headers['content-length']) !== answer.body.length) faults.push(`${path} says another length`)
        if (encoding === 'br' && answer.body.length < plain.body.length / 2) smaller += 1
        validators.add(answer.headers.etag)
      }
      if (validators.size !== 3) faults.push(`${path} has one validator for several encodings`)
    }
    expect(faults).toEqual([])
    expect(smaller).toBeGreaterThan(site.edition.pages.length)
  })

  it('answers 304 without bytes to whoever has them, in the encoding they have them in', async () => {
    const faults: string[] = []
    for (const path of addresses()) {
      for (const encoding of Object.keys(DECODED)) {
        const { headers } = await ask(path, { 'accept-encoding': encoding })
        const again = { 'accept-encoding': encoding, 'if-none-match': `"another", ${headers.etag}` }
        for (const method of ['GET', 'HEAD']) {
          const { status, body, headers: kept } = await ask(path, again, method)
          if (status !== 304 || body.length > 0) faults.push(`${path} ${method} ${encoding}: ${status}`)
          if (kept.etag !== headers.etag || kept['cache-control'] !== headers['cache-control'])
            faults.push(`${path} ${method} ${encoding}: says otherwise of what is kept`)
        }
      }
      const { status } = await ask(path, { 'if-none-match': '"another"' })
      if (status !== 200) faults.push(`${path} is ${status} to whoever has another`)
    }
    expect(faults).toEqual([])
  })

  it('takes a reader at their word about encodings', async () => {
    const encodingFor = async (accepted: string) =>
      (await ask('/be-aware', { 'accept-encoding': accepted })).headers['content-encoding']
    expect(await encodingFor('br;q=0, gzip;q=0.5')).toBe('gzip')
    expect(await encodingFor('br;q=0, gzip;q=0.000, deflate')).toBeUndefined()
    expect(await encodingFor('gzip, deflate, br, zstd')).toBe('br')
    expect(await encodingFor('xbr')).toBeUndefined()
  })

  it('says the same to HEAD, and the same after a question mark', async () => {
    const plain = await ask('/be-aware/privacy')
    const head = await ask('/be-aware/privacy', {}, 'HEAD')
    expect([head.status, head.body.length, head.headers.etag, head.headers['content-length']]).toEqual([
      200,
      0,
      plain.headers.etag,
      String(plain.body.length),
    ])
    for (const path of ['/be-aware/privacy?from=mail', '/be-aware?x=1']) {
      const asked = await ask(path)
      expect([path, asked.status, asked.headers.etag]).toEqual([
        path,
        200,
        (await ask(path.split('?')[0] ?? '')).headers.etag,
      ])
    }
  })

  it('keeps the built assets for good', async () => {
    const { body } = await ask('/be-aware')
    const assets = [...String(body).matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path)
    expect(assets.length).toBeGreaterThan(2)
    for (const path of assets) {
      const { status, headers } = await ask(path)
      expect([path, status, headers['cache-control']]).toEqual([path, 200, 'public, max-age=31536000, immutable'])
    }
  })
})

describe('what someone typed, searched for or is in the middle of is kept nowhere', () => {
  it('on any page of telling or search, opened or sent', async () => {
    const journeys = site.routes.filter(({ path }) => /^\/be-aware\/(tell|search)\b/.test(path))
    expect(journeys.length).toBeGreaterThan(0)
    const stored: string[] = []
    for (const { path, get, post } of journeys) {
      const address = path.replaceAll(/:\w+/g, 'what')
      const form = { 'content-type': 'application/x-www-form-urlencoded' }
      const answers = [
        ...(get ? [await ask(address)] : []),
        ...(post ? [await rawRequest(site.url, address, { method: 'POST', headers: form, body: 'q=words' })] : []),
      ]
      for (const { status, headers } of answers)
        if (headers['cache-control'] !== 'no-store' || headers.etag !== undefined)
          stored.push(`${path} (${status}): ${headers['cache-control']}, ${headers.etag}`)
    }
    expect(stored).toEqual([])
  })

  it('nor is a page that is not there', async () => {
    const { status, headers } = await ask('/be-aware/not-there')
    expect([status, headers['cache-control']]).toEqual([404, 'no-store'])
  })
})
