const FRAME = /^\s+at /

/** Where something went wrong. A message may have several lines, and quote what was written: only the frames are kept. */
export function framesOf(stack: string | undefined): string[] {
  return (stack ?? '')
    .split('\n')
    .filter((line) => FRAME.test(line))
    .slice(0, 7)
}
