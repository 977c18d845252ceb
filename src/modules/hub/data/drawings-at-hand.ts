import { PACKS_FOLDER } from '../../reference/index.js'
import { drawingNames } from './first-edition-files.js'

let known: ReadonlySet<string> | undefined

/** The names of our drawings. They come with the release: read once. */
export function drawingsAtHand(): ReadonlySet<string> {
  known ??= new Set(drawingNames(PACKS_FOLDER))
  return known
}
