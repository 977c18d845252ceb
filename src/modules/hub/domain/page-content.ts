import { z } from 'zod'

/** Who a page speaks to. `everyone` is for pages behind no door: the front page, get help, privacy. */
export const READERS = ['young-people', 'parents-carers', 'communities', 'professionals', 'everyone'] as const
export type Reader = (typeof READERS)[number]

/** What a page is for: it decides where lists show it. */
export const PAGE_KINDS = ['front', 'door', 'strand', 'context', 'topic', 'site'] as const
export type PageKind = (typeof PAGE_KINDS)[number]

export const EDITIONS = ['standard', 'easy-read'] as const
export type Edition = (typeof EDITIONS)[number]

/** Words with **bold**, [a link](/be-aware/get-help), {partnership}, {area} and {phone:a-service}: nothing else. */
const words = z.string().trim().min(1).max(2000)
const short = z.string().trim().min(1).max(200)
const slug = z.string().regex(/^[a-z0-9]+(?:[-/][a-z0-9]+)*$/, 'small letters, digits, hyphens and slashes')
const serviceKey = z.string().regex(/^[a-z0-9-]+$/)
const day = z.iso.date()

/** The typed blocks a page is made of, in the order they are read. */
export const blockSchema = z.discriminatedUnion('type', [
  /** “It is never your fault.” */
  z.strictObject({ type: z.literal('never'), text: words }),
  /** The number to ring now, near the top: a service that is verified, or the block is left out. */
  z.strictObject({ type: z.literal('call'), service: serviceKey, text: words }),
  z.strictObject({ type: z.literal('text'), heading: short.optional(), paragraphs: z.array(words).min(1).max(12) }),
  /** What to do now, in order. */
  z.strictObject({
    type: z.literal('steps'),
    heading: short,
    items: z
      .array(z.strictObject({ lead: short, text: words.optional() }))
      .min(1)
      .max(12),
  }),
  /** Signs, in groups; “One sign is not proof. A change matters most.” is printed above every one. */
  z.strictObject({
    type: z.literal('signs'),
    heading: short,
    intro: words.optional(),
    groups: z
      .array(z.strictObject({ heading: short, items: z.array(words).min(1).max(12) }))
      .min(1)
      .max(6),
  }),
  z.strictObject({
    type: z.literal('list'),
    heading: short.optional(),
    intro: words.optional(),
    items: z.array(words).min(1).max(20),
  }),
  /** What not to do. */
  z.strictObject({ type: z.literal('donts'), heading: short, items: z.array(words).min(1).max(8) }),
  z.strictObject({
    type: z.literal('questions'),
    heading: short.optional(),
    items: z
      .array(z.strictObject({ question: short, answer: z.array(words).min(1).max(6) }))
      .min(1)
      .max(15),
  }),
  /** Words that someone chose to share. Invented ones belong to the demonstration alone. */
  z.strictObject({
    type: z.literal('voice'),
    heading: short.optional(),
    whose: z.enum(['child', 'family']),
    words,
    who: short,
  }),
  /** Who helps: cards from the register of services. */
  z.strictObject({ type: z.literal('services'), heading: short, services: z.array(serviceKey).min(1).max(8) }),
  z.strictObject({
    type: z.literal('links'),
    heading: short,
    items: z
      .array(z.strictObject({ to: slug, says: words.optional() }))
      .min(1)
      .max(20),
  }),
  /** Pages elsewhere, with who looks after them and when an editor last opened them. */
  z.strictObject({
    type: z.literal('elsewhere'),
    heading: short,
    items: z
      .array(z.strictObject({ name: short, url: z.url({ protocol: /^https$/ }), owner: short, openedOn: day }))
      .min(1)
      .max(12),
  }),
  /** A drawing of ours beside a few short sentences: easy read. */
  z.strictObject({
    type: z.literal('picture'),
    drawing: z.string().regex(/^[a-z0-9-]+$/),
    text: z.array(words).min(1).max(4),
  }),
  z.strictObject({ type: z.literal('warning'), text: words }),
])
export type Block = z.infer<typeof blockSchema>
export type BlockType = Block['type']
export type BlockOf<Type extends BlockType> = Extract<Block, { type: Type }>

/** Where a fact on the page comes from: for editors, never shown to the public. */
const source = z.strictObject({ title: short, url: z.url().optional(), says: words })

export const pageContentSchema = z.strictObject({
  /** The address below /be-aware; the same in every language and edition. */
  slug: z.union([slug, z.literal('')]),
  reader: z.enum(READERS),
  kind: z.enum(PAGE_KINDS),
  /** The code of the strand or the kind of context, on pages of that kind. */
  subject: z.string().optional(),
  language: z.string().regex(/^[a-z]{2,3}$/),
  edition: z.enum(EDITIONS),
  /** The heading of the page. */
  title: short,
  /** For the browser’s title bar and its history: names no kind of harm, because others may see the screen. */
  windowTitle: short,
  /** One sentence for lists and for search. */
  summary: words,
  lead: words,
  /** Words of everyday speech by which the page should be found, beside those it prints. */
  searchWords: z.array(short).max(60),
  /** A translation that nobody who speaks the language has checked yet says so at its top. */
  awaitsHumanCheck: z.boolean().optional(),
  blocks: z.array(blockSchema).max(30),
  /** The role that looks after the page. */
  owner: short,
  lastChecked: day,
  checkEveryMonths: z.number().int().min(1).max(12),
  sources: z.array(source).max(30),
})
export type PageContent = z.infer<typeof pageContentSchema>
