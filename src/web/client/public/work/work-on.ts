/** Digests asked for at once: enough to keep the browser busy, few enough to leave it its hands. */
const AT_ONCE = 256

/** The first number that gives the challenge so many leading zero bits under SHA-256, as the server checks it. */
export async function workOn(challenge: string, bits: number): Promise<string> {
  const encoder = new TextEncoder()
  for (let from = 0; ; from += AT_ONCE) {
    const digests = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, each) =>
        crypto.subtle.digest('SHA-256', encoder.encode(`${challenge}:${from + each}`)),
      ),
    )
    const found = digests.findIndex((digest) => zeroBits(new Uint8Array(digest)) >= bits)
    if (found >= 0) return String(from + found)
  }
}

function zeroBits(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) {
    if (byte !== 0) return count + Math.clz32(byte) - 24
    count += 8
  }
  return count
}
