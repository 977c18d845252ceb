export type Timed = { readonly p50: number; readonly p95: number; readonly perSecond: number; readonly runs: number }

/**
 * Runs `once` again and again from so many clients at once for a time, after `warm` runs (fewer where they take as long) that do not count. Milliseconds;
 * `once` is given a number that goes up by one with each run.
 */
export async function timed(
  once: (run: number) => Promise<unknown>,
  {
    clients,
    forMs,
    warm = 10,
    most = Number.POSITIVE_INFINITY,
  }: { clients: number; forMs: number; warm?: number; most?: number },
): Promise<Timed> {
  let run = 0
  const cold = performance.now()
  for (; run < warm && performance.now() - cold < forMs; run += 1) await once(run)
  const took: number[] = []
  const began = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() - began < forMs && took.length < most) {
        run += 1
        const start = performance.now()
        await once(run)
        took.push(performance.now() - start)
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  return { p50: quantile(took, 0.5), p95: quantile(took, 0.95), perSecond: took.length / seconds, runs: took.length }
}

/** The smallest value that so large a part of the values do not exceed. */
export function quantile(values: readonly number[], part: number): number {
  const ordered = values.toSorted((one, other) => one - other)
  return ordered[Math.max(0, Math.ceil(ordered.length * part) - 1)] ?? Number.NaN
}
