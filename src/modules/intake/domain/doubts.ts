/** Why a machine doubts that someone meant what was sent. It sorts by them; a person decides. */
export const DOUBTS = [
  'hidden-field',
  'too-fast',
  'same-words',
  'same-words-often',
  'like-many',
  'link',
  'many-links',
  'busy-network',
  'very-busy-network',
  'flood',
] as const
export type Doubt = (typeof DOUBTS)[number]

/**
 * How much each counts. Two make it likely junk: one link alone is what a worried parent sends. What a hand or a text
 * gives away counts more than where it came from and when: someone may sit in the network that machines use.
 */
const WEIGHTS: Readonly<Record<Doubt, number>> = {
  'hidden-field': 5,
  'too-fast': 3,
  'same-words': 3,
  'same-words-often': 4,
  'like-many': 3,
  link: 1,
  'many-links': 3,
  'busy-network': 2,
  'very-busy-network': 2,
  flood: 2,
}
const LIKELY_JUNK = 2

/** Milliseconds in which nobody reads the questions and answers them. */
const TOO_FAST = 15_000
const MANY_LINKS = 3
/** Reports in an hour: a school’s network may send a few, and a classroom at play many. */
const BUSY_NETWORK = 5
const VERY_BUSY_NETWORK = 50
/** Reports in an hour that went on to the desk: more than a desk reads, and more than an area tells. */
const FLOOD = 60
/** Reports in a day that share many of its words: an area that tells thirty in a day has one or two. */
const LIKE_MANY = 20

export type Evidence = {
  readonly hiddenFieldFilled: boolean
  /** From the first question to sending. */
  readonly milliseconds: number
  /** Everything that was written, together. */
  readonly text: string
  /** Reports of the last day with the same words, and those that share many of them. */
  readonly sameWords: number
  readonly likeWords: number
  /** Reports from this network in the last hour, without this one. */
  readonly fromNetwork: number
  /** Reports that went on to the desk in the last hour. */
  readonly wentOn: number
}

/** What there is against a report, in the order of the list above. */
export function doubtsAbout(evidence: Evidence): Doubt[] {
  const links = evidence.text.match(/https?:\/\/|\bwww\./gi)?.length ?? 0
  const found: Record<Doubt, boolean> = {
    'hidden-field': evidence.hiddenFieldFilled,
    'too-fast': evidence.milliseconds < TOO_FAST,
    'same-words': evidence.sameWords >= 1 && evidence.sameWords < 5,
    'same-words-often': evidence.sameWords >= 5,
    'like-many': evidence.likeWords >= LIKE_MANY,
    link: links >= 1 && links < MANY_LINKS,
    'many-links': links >= MANY_LINKS,
    'busy-network': evidence.fromNetwork >= BUSY_NETWORK && evidence.fromNetwork < VERY_BUSY_NETWORK,
    'very-busy-network': evidence.fromNetwork >= VERY_BUSY_NETWORK,
    flood: evidence.wentOn >= FLOOD,
  }
  return DOUBTS.filter((each) => found[each])
}

/** How much there is against it: what has least against it stands first in the list that people read. */
export function suspicionOf(doubts: readonly Doubt[]): number {
  return doubts.reduce((sum, each) => sum + WEIGHTS[each], 0)
}

export function isLikelyJunk(doubts: readonly Doubt[]): boolean {
  return suspicionOf(doubts) >= LIKELY_JUNK
}
