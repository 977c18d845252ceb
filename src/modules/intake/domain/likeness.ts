/** Hashes of each word, and how many of them make a mark: texts that share half of their words mostly share a mark. */
const HASHES = 8
const IN_A_MARK = 2
/** With fewer words than this, two people may well write the same. */
const WORDS_OF_ONES_OWN = 6

/**
 * Marks by which a text is known again when its words are turned round, repeated or changed in part, as machines do:
 * min-hashing (A. Z. Broder, “On the resemblance and containment of documents”, 1997). Texts with the same words have
 * all marks in common, texts with few words in common mostly none. Empty for a short text.
 */
export function likenessOf(text: string): string[] {
  const words = [...new Set(text.toLowerCase().match(/\p{L}{3,}/gu))]
  if (words.length < WORDS_OF_ONES_OWN) return []
  const least = Array.from({ length: HASHES }, (_, seed) => Math.min(...words.map((word) => hashOf(word, seed))))
  return Array.from({ length: HASHES / IN_A_MARK }, (_, mark) =>
    [mark, ...least.slice(mark * IN_A_MARK, (mark + 1) * IN_A_MARK)].join(':'),
  )
}

/** FNV-1a with a seed, mixed as MurmurHash3 ends: even, quick, and no secret. Whoever stores a mark keys it. */
function hashOf(word: string, seed: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1)
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
