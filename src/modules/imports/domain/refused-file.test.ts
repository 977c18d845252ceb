import { describe, expect, it } from 'vitest'
import { A_HEADER, aCensus, aChildBlock } from '../testing/a-census.js'
import { readAllOf } from '../testing/read-all.js'
import { CENSUS_LIMITS } from './limits.js'
import { readCinCensus } from './read-cin-census.js'

const GOOD = aCensus(`${aChildBlock({ id: 'ONE' })}\n${aChildBlock({ id: 'TWO' })}`)
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))
const utf16 = (text: string, mark: number[]) => {
  const little = Buffer.from(text, 'utf16le')
  return bytes(mark, [...(mark[0] === 0xfe ? little.swap16() : little)])
}
const refused = (code: string, line: number) => ({ ok: false, refusals: [{ code, line }] })

const BOMB = `<?xml version="1.0"?>
<!DOCTYPE Message [
<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
]>
${aCensus(aChildBlock({ id: '&b;' }))}`

describe('a whole file is refused, with a line', () => {
  it.each<[string, string | Uint8Array, code: string, line: number]>([
    ['nothing in it', '', 'empty', 1],
    ['white space alone', ' \n\n', 'empty', 3],
    ['a mark and nothing after it', bytes([0xef, 0xbb, 0xbf]), 'empty', 1],
    ['a bomb of entities', BOMB, 'doctype', 4],
    ['a bare document type', `<!DOCTYPE Message>\n${GOOD}`, 'doctype', 1],
    ['a document type from elsewhere', `<!DOCTYPE Message SYSTEM "file:///etc/passwd">\n${GOOD}`, 'doctype', 1],
    ['an entity that is not declared', aCensus(aChildBlock({ id: '&x;' })), 'not-well-formed', 5],
    ['an end tag of another name', '<Message>\n<Children>\n</Child>', 'not-well-formed', 3],
    ['text before the root', 'LAchildID,UPN<', 'not-well-formed', 1],
    ['a second root', `${GOOD}<Message/>`, 'not-well-formed', 18],
    ['a bare ampersand', aCensus(aChildBlock({ id: 'A & B' })), 'not-well-formed', 5],
    ['a character XML does not have', aCensus(aChildBlock({ id: 'A\u0001' })), 'not-well-formed', 5],
    ['such a character by number', aCensus(aChildBlock({ id: '&#1;' })), 'not-well-formed', 5],
    [
      'that character and version 1.1',
      `<?xml version="1.1"?>${aCensus(aChildBlock({ id: '&#1;' }))}`,
      'not-well-formed',
      5,
    ],
    ['a prefix that is not declared', aCensus('<x:Child/>'), 'not-well-formed', 4],
    ['a byte that is not UTF-8', bytes('<Message>\n<!--\n', [0xc3, 0x28], '-->\n', GOOD), 'badly-encoded', 3],
    [
      'Latin-1 that says it is UTF-8',
      bytes('<?xml version="1.0" encoding="UTF-8"?>\n<Message><!-- caf', [0xe9], ' -->'),
      'badly-encoded',
      2,
    ],
    [
      'UTF-8 that says it is US-ASCII',
      '<?xml version="1.0" encoding="US-ASCII"?>\n<Message><!-- café --></Message>',
      'badly-encoded',
      2,
    ],
    ['half of a surrogate pair', utf16('<Message>\n\ud83d</Message>', [0xff, 0xfe]), 'badly-encoded', 2],
    ['Latin-1 that says so', '<?xml version="1.0" encoding="ISO-8859-1"?>\n<Message/>', 'encoding-not-supported', 1],
    ['an encoding nobody knows', '<?xml version="1.0" encoding="KLINGON"?>\n<Message/>', 'encoding-not-supported', 1],
    ['UTF-8 that says it is UTF-16', `<?xml version="1.0" encoding="UTF-16"?>\n${GOOD}`, 'encoding-disagrees', 1],
    [
      'UTF-16 that says it is UTF-8',
      utf16(`<?xml version="1.0" encoding="UTF-8"?>\n${GOOD}`, [0xff, 0xfe]),
      'encoding-disagrees',
      1,
    ],
    ['UTF-16 without its mark', utf16(GOOD, []), 'encoding-not-supported', 1],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0], GOOD), 'encoding-not-supported', 1],
    ['zero bytes', bytes([0, 0, 0, 0]), 'encoding-not-supported', 1],
    ['zero bytes after its end', bytes(GOOD, [0, 0]), 'not-well-formed', 18],
    ['another root', '<Root><Children/></Root>', 'not-the-census', 1],
    ['a Message of something else', `<Message>${A_HEADER}<Schools/></Message>`, 'not-the-census', 1],
  ])('that has %s', async (_why, file, code, line) => {
    for (const size of [1, 5, 65_536]) {
      const { outcome } = await readAllOf(file, CENSUS_LIMITS, size)
      expect(outcome).toEqual(refused(code, line))
    }
  })

  it('that is cut off, wherever it is cut', async () => {
    const whole = bytes(GOOD)
    const end = GOOD.lastIndexOf('</Message>') + '</Message>'.length
    for (let length = 1; length < end; length += 1) {
      const { outcome } = await readAllOf(whole.subarray(0, length))
      expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'truncated' }] })
    }
    expect((await readAllOf(whole.subarray(0, end))).outcome.ok).toBe(true)
  })

  it('that is cut off in the middle of a character', async () => {
    expect((await readAllOf(bytes('<Message><!-- ', [0xe2, 0x82]))).outcome).toEqual(refused('truncated', 1))
  })

  it.each([
    ['bytes', { bytes: 1_000 }, `${GOOD}${' '.repeat(1_000)}`, 'file-too-large'],
    ['children', { children: 1 }, GOOD, 'too-many-children'],
    ['elements within elements', { depth: 20 }, aCensus('<x>'.repeat(30)), 'too-deep'],
    ['one comment', { piece: 40_000 }, aCensus(`<!--${'x'.repeat(80_000)}-->`), 'too-long'],
    ['one text', { piece: 40_000 }, aCensus(aChildBlock({ id: 'x'.repeat(80_000) })), 'too-long'],
    ['one tag', { piece: 40_000 }, aCensus(`<x y="${'x'.repeat(80_000)}"/>`), 'too-long'],
    [
      'a header',
      { blockSize: 2_000 },
      aCensus('', A_HEADER.replace('</Header>', '<Source/>'.repeat(40) + '</Header>')),
      'too-long',
    ],
  ])('that goes over the limit of %s', async (_what, limit, file, code) => {
    const { outcome } = await readAllOf(file, { ...CENSUS_LIMITS, ...limit })
    expect(outcome).toMatchObject({ ok: false, refusals: [{ code }] })
  })

  it('with no word of what stands in it', async () => {
    const { outcome } = await readAllOf(`${aCensus(aChildBlock({ id: 'SECRET-ID' }))}<SECRET-ID>`)
    expect(JSON.stringify(outcome)).not.toContain('SECRET')
  })
})

describe('a file is read', () => {
  const idsOf = async (file: string | Uint8Array, size: number) => {
    const { outcome, children } = await readAllOf(file, CENSUS_LIMITS, size)
    expect(outcome.ok).toBe(true)
    return children.map(({ child }) => child.laChildId)
  }

  it.each<[string, string | Uint8Array]>([
    ['in plain UTF-8', GOOD],
    ['with a mark', bytes([0xef, 0xbb, 0xbf], GOOD)],
    ['with a declaration', `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${GOOD}`],
    ['in US-ASCII that says so', `<?xml version="1.0" encoding="us-ascii"?>\n${GOOD}`],
    ['in little-endian UTF-16 with its mark', utf16(GOOD, [0xff, 0xfe])],
    ['in big-endian UTF-16 with its mark', utf16(`<?xml version="1.0" encoding="UTF-16"?>${GOOD}`, [0xfe, 0xff])],
    ['with the ends of lines of Windows', GOOD.replaceAll('\n', '\r\n')],
    ['in a namespace of its own', GOOD.replace('<Message>', '<Message xmlns="urn:census">')],
    [
      'with a prefix throughout',
      GOOD.replaceAll(/<(\/?)/g, '<$1c:').replace('<c:Message>', '<c:Message xmlns:c="urn:census">'),
    ],
    ['with attributes, comments and instructions', GOOD.replace('<Message>', '<Message a="1"><!-- > --><?x y?>')],
  ])('%s', async (_how, file) => {
    for (const size of [1, 3, 65_536]) expect(await idsOf(file, size)).toEqual(['ONE', 'TWO'])
  })

  it('with lines counted alike in every piece, and letters of every kind kept', async () => {
    const file = aCensus(`\n\n${aChildBlock({ id: 'Łódź-ÿ-🙂' })}`)
    for (const size of [1, 2, 3, 65_536]) {
      const { children } = await readAllOf(file, CENSUS_LIMITS, size)
      expect(children).toMatchObject([{ line: 6, child: { laChildId: 'Łódź-ÿ-🙂' } }])
    }
  })
})

describe('whoever takes the children', () => {
  const many = aCensus(Array.from({ length: 400 }, (_, index) => aChildBlock({ id: `C${index}` })).join('\n'))

  it('is waited for before more of the file is asked for', async () => {
    let given = 0
    let taken = 0
    let mostAhead = 0
    async function* source() {
      for (let at = 0; at < many.length; at += 1_000) {
        given = at
        mostAhead = Math.max(mostAhead, given - taken)
        yield Buffer.from(many.slice(at, at + 1_000))
      }
    }
    const outcome = await readCinCensus(source(), async (item) => {
      await new Promise((done) => setImmediate(done))
      if (item.kind === 'child') taken = many.indexOf(`<LAchildID>${item.child.laChildId}<`)
    })
    expect(outcome.ok).toBe(true)
    expect(mostAhead).toBeLessThan(3_000)
  })

  it('stops the reading by throwing, and the source is let go', async () => {
    let closed = false
    function* source() {
      try {
        for (let at = 0; at < many.length; at += 1_000) yield Buffer.from(many.slice(at, at + 1_000))
      } finally {
        closed = true
      }
    }
    const stop = new Error('The table is full')
    await expect(
      readCinCensus(source(), () => {
        throw stop
      }),
    ).rejects.toBe(stop)
    expect(closed).toBe(true)
  })
})
