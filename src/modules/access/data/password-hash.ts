import { hash, verify } from '@node-rs/argon2'

/**
 * OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, two passes, one lane. Hashed on the thread pool, two at a
 * time, so that a rush of sign-ins leaves threads for everything else.
 */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const AT_ONCE = 2

let running = 0
const waiting: (() => void)[] = []

/** Argon2id of a password exactly as it was typed. */
export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, PARAMETERS))
}

/** True when the password is the one that was hashed. Takes as long where there is no hash, and is then false. */
export async function isPassword(password: string, wanted: string | null | undefined): Promise<boolean> {
  const against = wanted ?? (await nobodysHash())
  const fits = await inTurn(() => verify(against, password))
  return fits && wanted != null
}

let ofNobody: Promise<string> | undefined
function nobodysHash(): Promise<string> {
  ofNobody ??= hashPassword('the password of an account that does not exist')
  return ofNobody
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
