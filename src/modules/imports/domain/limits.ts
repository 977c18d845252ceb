/** What a file may ask of memory and time. Sizes are in characters but for `bytes`. */
export type CensusLimits = {
  readonly bytes: number
  readonly children: number
  /** Elements open at once. The census itself needs seven. */
  readonly depth: number
  /** One tag, comment or run of text, read before anything can be said of it. */
  readonly piece: number
  /** What one child (or the header) may hold; 100 for each element and its text. A long real one needs about 50,000. */
  readonly blockSize: number
  readonly valueLength: number
  /** Different unknown elements, and different warnings, that are listed one by one. */
  readonly listed: number
  /** Reasons listed for one refused child. */
  readonly reasons: number
}

/** About ten times the largest council's return. */
export const CENSUS_LIMITS: CensusLimits = {
  bytes: 1_073_741_824,
  children: 250_000,
  depth: 50,
  piece: 65_536,
  blockSize: 1_000_000,
  valueLength: 1_000,
  listed: 200,
  reasons: 50,
}
