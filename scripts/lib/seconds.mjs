/** "12 s", from a performance.now() to this moment. */
export function secondsSince(began) {
  const seconds = (performance.now() - began) / 1000
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`
}
