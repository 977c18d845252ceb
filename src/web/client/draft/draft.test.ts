import { beforeEach, describe, expect, it } from 'vitest'
import { AT_THE_LATEST, createDraft, type DraftFields, type DraftState, QUIET_FOR, TRY_AGAIN_AFTER } from './draft.js'
import { sentence, timeOfDay } from './status.js'

/** A form, a network and a clock that move only when told to. */
class World {
  now = 1_000_000
  fields: DraftFields = { words: '' }
  sent: { fields: DraftFields; isLeaving: boolean; at: number }[] = []
  shown: DraftState[] = []
  answer: () => Promise<number> = async () => 200
  timers = new Map<number, { at: number; run: () => void }>()
  nextTimer = 1

  draft = createDraft<number>({
    read: () => ({ ...this.fields }),
    first: { words: '' },
    send: (fields, isLeaving) => {
      this.sent.push({ fields, isLeaving, at: this.now })
      return this.answer()
    },
    show: (state) => this.shown.push(state),
    clock: () => this.now,
    later: (run, milliseconds) => {
      this.timers.set(this.nextTimer, { at: this.now + milliseconds, run })
      return this.nextTimer++
    },
    cancel: (timer) => this.timers.delete(timer),
  })

  type(words: string): void {
    this.fields = { words }
    this.draft.typed()
  }

  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds
    for (;;) {
      const due = [...this.timers].filter(([, { at }]) => at <= end).toSorted(([, a], [, b]) => a.at - b.at)[0]
      if (!due) break
      this.timers.delete(due[0])
      this.now = due[1].at
      due[1].run()
      await settle()
    }
    this.now = end
    await settle()
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve()
}

let world: World
beforeEach(() => {
  world = new World()
})

describe('a draft', () => {
  it('is sent two seconds after the last key, and no sooner', async () => {
    world.type('I')
    await world.pass(QUIET_FOR - 1)
    expect(world.sent).toHaveLength(0)
    await world.pass(1)
    expect(world.sent).toMatchObject([{ fields: { words: 'I' }, isLeaving: false }])
    expect(world.shown).toEqual([{ kind: 'saved', at: world.now }])
  })

  it('is sent at the latest four seconds after the first key, however fast someone types', async () => {
    const start = world.now
    for (let key = 0; key < 60; key++) {
      world.type('x'.repeat(key + 1))
      await world.pass(100)
    }
    expect(world.sent[0]?.at).toBe(start + AT_THE_LATEST)
  })

  it('is not sent when nothing has changed', async () => {
    world.draft.typed()
    await world.pass(10_000)
    world.draft.leaving()
    expect(world.sent).toHaveLength(0)
  })

  it('is sent when something was typed before the script came', async () => {
    world.fields = { words: 'early' }
    world.draft.typed()
    await world.pass(QUIET_FOR)
    expect(world.sent).toMatchObject([{ fields: { words: 'early' } }])
  })

  it('is sent at once when the page is hidden or closed', async () => {
    world.type('I don’t sleep')
    world.draft.leaving()
    await settle()
    expect(world.sent).toMatchObject([{ fields: { words: 'I don’t sleep' }, isLeaving: true }])
  })

  it('is not sent after the form itself', async () => {
    world.type('I don’t sleep')
    world.draft.stop()
    world.draft.leaving()
    await world.pass(10_000)
    expect(world.sent).toHaveLength(0)
  })

  it('is sent again when more was typed while it was on its way', async () => {
    let arrive = (_status: number) => {}
    world.answer = () => new Promise((resolve) => (arrive = resolve))
    world.type('one')
    await world.pass(QUIET_FOR)
    world.fields = { words: 'one two' }
    world.answer = async () => 200
    arrive(200)
    await settle()
    await world.pass(AT_THE_LATEST)
    expect(world.sent.map(({ fields }) => fields.words)).toEqual(['one', 'one two'])
  })

  it.each([
    { name: 'no answer', answer: () => Promise.reject(new Error('offline')) },
    { name: 'a fault', answer: async () => 500 },
  ])('says so after $name and tries every three seconds until it is kept', async ({ answer }) => {
    world.type('one')
    await world.pass(QUIET_FOR)
    const keptAt = world.now
    world.answer = answer
    world.type('one two')
    await world.pass(QUIET_FOR)
    expect(world.shown.at(-1)).toEqual({ kind: 'not-saved', since: keptAt })
    await world.pass(TRY_AGAIN_AFTER)
    await world.pass(TRY_AGAIN_AFTER)
    expect(world.sent).toHaveLength(4)
    world.answer = async () => 200
    await world.pass(TRY_AGAIN_AFTER)
    expect(world.shown.at(-1)).toEqual({ kind: 'saved', at: world.now })
    await world.pass(60_000)
    expect(world.sent).toHaveLength(5)
  })

  it('does not let typing put off the next try', async () => {
    world.answer = async () => 500
    world.type('a')
    await world.pass(QUIET_FOR)
    for (let key = 0; key < 30; key++) {
      world.type('x'.repeat(key + 1))
      await world.pass(100)
    }
    expect(world.sent).toHaveLength(2)
  })

  it.each([401, 403])('stops at %i, says what is kept, and sends nothing more', async (status) => {
    world.type('one')
    await world.pass(QUIET_FOR)
    const keptAt = world.now
    world.answer = async () => status
    world.type('one two')
    await world.pass(QUIET_FOR)
    expect(world.shown.at(-1)).toEqual({ kind: 'signed-out', at: keptAt })
    world.type('one two three')
    world.draft.leaving()
    await world.pass(60_000)
    expect(world.sent).toHaveLength(2)
  })
})

describe('what is said of a draft', () => {
  const at = new Date('2026-11-24T09:31:00Z').getTime()
  it.each([
    { state: { kind: 'saved', at }, before: undefined, words: 'Saved at 9:31am. You can stop and come back.' },
    {
      state: { kind: 'not-saved', since: at },
      before: undefined,
      words: 'Not saved since 9:31am. Keep this page open; we are trying again.',
    },
    {
      state: { kind: 'not-saved', since: undefined },
      before: '8:52am',
      words: 'Not saved since 8:52am. Keep this page open; we are trying again.',
    },
    {
      state: { kind: 'not-saved', since: undefined },
      before: undefined,
      words: 'Not saved yet. Keep this page open; we are trying again.',
    },
    {
      state: { kind: 'signed-out', at },
      before: undefined,
      words: 'You have been signed out. What you typed up to 9:31am is kept; sign in again to go on.',
    },
    {
      state: { kind: 'signed-out', at: undefined },
      before: undefined,
      words: 'You have been signed out before anything was kept. Copy what you typed, then sign in again.',
    },
  ] satisfies { state: DraftState; before: string | undefined; words: string }[])(
    'is “$words”',
    ({ state, before, words }) => {
      expect(sentence(state, before)).toBe(words)
    },
  )

  it.each([
    { at: '2026-07-24T08:31:00Z', words: '9:31am' },
    { at: '2026-11-24T00:00:00Z', words: 'midnight' },
    { at: '2026-11-24T12:00:00Z', words: 'midday' },
    { at: '2026-11-24T00:05:00Z', words: '12:05am' },
    { at: '2026-11-24T17:00:00Z', words: '5pm' },
  ])('tells the time as the server does: $words', ({ at: moment, words }) => {
    expect(timeOfDay(new Date(moment).getTime())).toBe(words)
  })
})
