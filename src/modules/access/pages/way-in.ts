import type { AccountId, Id } from '../../../kernel/ids.js'
import { DEVICE_COOKIE, type DoorwayRequest, type Visitor } from '../../../platform/http/doorway.js'
import { type Reply, seeOther } from '../../../platform/http/page.js'
import { takeSeat } from '../commands/take-seat.js'
import { rememberDevice } from '../domain/known-device.js'
import { findStep, type SignInStep } from '../queries/sign-in-step.query.js'

/** An address that carries where someone wanted to go. */
export function withNext(path: string, next: string): string {
  return next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`
}

/** The page of the step that is missing, or inside. For a GET: nothing changes by being shown the way. */
export function wayTo(step: SignInStep, next: string): Reply {
  return seeOther(pathTo(step, next))
}

function pathTo(step: SignInStep, next: string): string {
  return step.kind === 'inside' ? next : withNext(PAGES[step.kind], next)
}

const PAGES = {
  'sign-in': '/sign-in',
  'no-seat': '/seat',
  'give-code': '/second-factor',
  'set-up-code': '/second-factor/set-up',
  'choose-seat': '/seat',
} as const satisfies Record<Exclude<SignInStep['kind'], 'inside'>, string>

/** Someone who has this moment shown who they are. */
export function newcomer(signInId: Id<'sign-in'>, accountId: AccountId): Visitor {
  return { signInId, accountId, seat: undefined, live: true }
}

/**
 * After a step was taken: the next one, or inside. A seat is taken without asking where there is one alone, and where
 * this browser's last sign-in, now over, was this person at a seat: then they are back where they were.
 */
export async function goOn(request: DoorwayRequest, going: Going): Promise<Reply> {
  return seeOther(await advance(request, going))
}

type Going = { visitor: Visitor; next: string; earlier?: Visitor | undefined }

/** The same, for a page that shows something first: where to go on. */
export async function advance(request: DoorwayRequest, { visitor, next, earlier }: Going): Promise<string> {
  const step = await findStep(request.deps, visitor)
  if (step.kind !== 'choose-seat') return pathTo(step, next)
  const [only] = step.seats
  const before = earlier?.accountId === visitor.accountId ? earlier.seat : undefined
  const seat = step.seats.find((each) => each.id === before?.id) ?? (step.seats.length === 1 ? only : undefined)
  if (!seat) return pathTo(step, next)
  const outcome = await enter(request, visitor, seat.id)
  return outcome.ok ? next : withNext('/sign-in', next)
}

/** The last step in: takes the seat, gives the browser its new token and remembers it as one the account has used. */
export async function enter(
  { deps, cookies, setSignIn, setKnownDevice }: DoorwayRequest,
  visitor: Visitor,
  seatId: string,
): ReturnType<typeof takeSeat> {
  const outcome = await takeSeat(deps, { ...visitor, seatId, isFirst: visitor.seat === undefined })
  if (!outcome.ok) return outcome
  setSignIn(outcome.value.token)
  setKnownDevice(rememberDevice(deps.secrets.digest, cookies[DEVICE_COOKIE], visitor.accountId))
  return outcome
}
