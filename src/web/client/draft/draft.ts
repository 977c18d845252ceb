/** What was typed, by the name of its control. Controls with one name, such as checkboxes, give a list. */
export type DraftFields = Record<string, string | string[]>

/** What a person is told about their draft. `at` is when the last answer that it was kept came, in milliseconds. */
export type DraftState =
  | { kind: 'saved'; at: number }
  | { kind: 'not-saved'; since: number | undefined }
  | { kind: 'signed-out'; at: number | undefined }

export type DraftDeps<Timer = number> = {
  read: () => DraftFields
  /** What the page came with: the last thing kept, or an empty form. */
  first: DraftFields
  /** Resolves to the status of the answer; rejects when there is none. */
  send: (fields: DraftFields, isLeaving: boolean) => Promise<number>
  show: (state: DraftState) => void
  clock: () => number
  later: (run: () => void, milliseconds: number) => Timer
  cancel: (timer: Timer) => void
}

/** After the last key; and at the latest after the first, however fast someone types. */
export const QUIET_FOR = 2_000
export const AT_THE_LATEST = 4_000
export const TRY_AGAIN_AFTER = 3_000

export type Draft = {
  typed: () => void
  /** The page is hidden or closed: the last chance. */
  leaving: () => void
  /** The form itself is on its way; a draft sent now could come after it. */
  stop: () => void
  resume: () => void
}

/** Decides when to send a draft and what to say about it. Knows no page and no network. */
export function createDraft<Timer>(deps: DraftDeps<Timer>): Draft {
  let kept = JSON.stringify(deps.first)
  let keptAt: number | undefined
  let unsavedSince: number | undefined
  let timer: Timer | undefined
  let isSending = false
  let isStopped = false
  let isFailing = false

  function schedule(milliseconds: number): void {
    if (timer !== undefined) deps.cancel(timer)
    timer = deps.later(() => {
      timer = undefined
      void save(false)
    }, milliseconds)
  }

  function typed(): void {
    if (isStopped) return
    const now = deps.clock()
    unsavedSince ??= now
    // While trying again the next attempt is already set; typing must not put it off.
    if (isFailing && timer !== undefined) return
    schedule(Math.max(0, Math.min(QUIET_FOR, unsavedSince + AT_THE_LATEST - now)))
  }

  async function save(isLeaving: boolean): Promise<void> {
    if (isStopped || (isSending && !isLeaving)) return
    const fields = deps.read()
    const content = JSON.stringify(fields)
    if (content === kept && !isFailing) {
      unsavedSince = undefined
      return
    }
    isSending = true
    const status = await deps.send(fields, isLeaving).catch(() => 0)
    isSending = false
    if (isStopped) return
    if (status >= 200 && status < 300) return succeeded(content)
    if (status === 401 || status === 403) {
      isStopped = true
      return deps.show({ kind: 'signed-out', at: keptAt })
    }
    isFailing = true
    deps.show({ kind: 'not-saved', since: keptAt })
    schedule(TRY_AGAIN_AFTER)
  }

  function succeeded(content: string): void {
    kept = content
    keptAt = deps.clock()
    isFailing = false
    unsavedSince = undefined
    deps.show({ kind: 'saved', at: keptAt })
    // Typed while it was on its way: no event will come again for that.
    if (JSON.stringify(deps.read()) !== kept) typed()
  }

  function stop(): void {
    isStopped = true
    if (timer !== undefined) deps.cancel(timer)
    timer = undefined
  }

  return {
    typed,
    leaving: () => void save(true),
    stop,
    resume: () => {
      isStopped = false
    },
  }
}
