import { describe, expect, it } from 'vitest'
import { KEPT_TYPES, keptName, MAX_FILE_BYTES, readFileType, safeName } from './file-type.js'

const png = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154789c6360000002000154a24f5d0000000049454e44ae426082',
  'hex',
)

describe('the type of a file', () => {
  it.each([
    { content: Buffer.from('%PDF-1.7\n%âãÏÓ\n'), type: 'application/pdf', because: 'it begins as a PDF does' },
    { content: png, type: 'image/png', because: 'it begins as a PNG does' },
    { content: Buffer.from('She said: “I’m fine” – Łukasz'), type: 'text/plain', because: 'it is readable text' },
  ])('is $type: $because', async ({ content, type }) => {
    expect(await readFileType(content)).toEqual({ ok: true, value: type })
  })

  it.each([
    { content: Buffer.alloc(0), code: 'file-empty', because: 'there is nothing in it' },
    {
      content: Buffer.alloc(MAX_FILE_BYTES + 1, 'a'),
      code: 'file-too-large',
      because: 'one byte over the limit is over',
    },
    {
      content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      code: 'file-type-not-kept',
      because: 'a picture that can run a script',
    },
    { content: Buffer.from('  <!DOCTYPE html><script>'), code: 'file-type-not-kept', because: 'a page is not a note' },
    { content: Buffer.from('MZ\u0090\u0000\u0003', 'latin1'), code: 'file-type-not-kept', because: 'a program' },
    { content: Buffer.from([0xff, 0xfe, 0x41]), code: 'file-type-not-kept', because: 'not valid text' },
  ])('is refused, $code: $because', async ({ content, code }) => {
    expect(await readFileType(content)).toMatchObject({ ok: false, refusals: [{ code }] })
  })

  it('is what the content says at exactly the largest size', async () => {
    expect((await readFileType(Buffer.alloc(MAX_FILE_BYTES, 'a'))).ok).toBe(true)
  })
})

describe('a name for keeping', () => {
  it.each([
    { given: '../../etc/passwd', kept: 'passwd' },
    { given: 'C:\\notes\\visit.pdf', kept: 'visit.pdf' },
    { given: 'invoice\u202Efdp.exe', kept: 'invoicefdp.exe' },
    { given: ' \r\n', kept: 'file' },
  ])('of “$given” is $kept', ({ given, kept }) => {
    expect(safeName(given)).toBe(kept)
  })
})

describe('the name a file is kept under', () => {
  it.each([
    { given: 'note.txt', type: 'text/plain', kept: 'note.txt' },
    { given: 'Register.CSV', type: 'text/plain', kept: 'Register.CSV' },
    { given: 'page.html', type: 'text/plain', kept: 'page.html.txt' },
    { given: 'invoice.pdf.exe', type: 'text/plain', kept: 'invoice.pdf.exe.txt' },
    { given: 'script', type: 'text/plain', kept: 'script.txt' },
    { given: 'photo.jpeg', type: 'image/jpeg', kept: 'photo.jpeg' },
    { given: 'photo.png', type: 'image/jpeg', kept: 'photo.png.jpg' },
    { given: '.pdf', type: 'application/pdf', kept: '.pdf' },
    { given: '', type: 'application/pdf', kept: 'file.pdf' },
  ])('of $given with the content of $type is $kept', ({ given, type, kept }) => {
    expect(keptName(given, type)).toBe(kept)
  })

  it('is no longer than a name may be, cuts no character in two, and has an ending for every type', () => {
    expect([...safeName('\u{1F600}'.repeat(300))]).toHaveLength(200)
    expect(safeName(`${'\u{1F600}'.repeat(150)}a`).isWellFormed()).toBe(true)
    expect([...keptName('x'.repeat(300), 'text/plain')].length).toBeLessThanOrEqual(200)
    for (const type of Object.keys(KEPT_TYPES)) expect(keptName('file', type)).not.toMatch(/bin$/)
  })
})
