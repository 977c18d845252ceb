import { textOf } from '../../../../platform/http/body.js'
import { definePage, type PageRequest, type Reply, seeOther, show } from '../../../../platform/http/page.js'
import { isSoundUpn } from '../../commands/sound-upn.js'
import { stageCensus } from '../../commands/stage-census.js'
import { checkCensus } from '../../domain/check-census.js'
import { readNewImport } from './new-import.form.js'
import { type Fault, NewImportView } from './new-import.view.js'

/** What the platform lets through in one file; a larger return is imported with `kith import`. */
const MAX_BYTES = 20 * 1024 * 1024
/** How much of an upload is read before others get their turn. */
const PIECE = 1 << 18

export const newImportPage = definePage({
  path: '/imports/new',
  permission: 'imports:import',
  audit: 'imports.form-viewed',
  upload: { maxBytes: MAX_BYTES, maxFiles: 1 },
  get: (request) => draw(request, []),
  async post(request) {
    const { body, work, once } = request
    const form = readNewImport(body)
    if (!form.ok) return draw(request, form.refusals)
    const { file, purpose } = form.value
    const open = () => pieces(file.content)
    const checked = await checkCensus(open, { isSoundUpn })
    if (!checked.ok)
      return draw(
        request,
        checked.refusals.map((refused) => ({ code: 'file-refused', field: 'file', refused })),
      )
    const outcome = await work.change(
      (tx, by) => stageCensus(tx, by, { name: file.name || 'census.xml', purpose, checked: checked.value, open }),
      { once },
    )
    if (!outcome.ok) return draw(request, outcome.refusals)
    return seeOther(`/imports/${outcome.value.importId}`)
  },
})

function draw({ body }: PageRequest, faults: readonly Fault[]): Reply {
  return show(<NewImportView purpose={textOf(body, 'purpose')} faults={faults} />, faults.length > 0 ? 400 : 200)
}

/** The file in pieces, with a pause after each, so that other readers are answered while a long one is read. */
async function* pieces(content: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += PIECE) {
    yield content.subarray(at, at + PIECE)
    await new Promise((resume) => setImmediate(resume))
  }
}
