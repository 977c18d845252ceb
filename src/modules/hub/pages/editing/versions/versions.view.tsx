import type { VNode } from 'preact'
import { BackLink } from '../../../../../web/components/back-link.js'
import { Form } from '../../../../../web/components/form.js'
import { dayAndTime } from '../../../../../web/format.js'
import { Sheet } from '../../../../../web/kith/sheet.js'
import { Layout } from '../../../../../web/layout.js'
import type { KeptVersion } from '../../../data/item.store.js'
import { editPath } from '../../../domain/edit-place.js'
import { stateAfter } from '../../../domain/publication.js'
import type { EditedItem } from '../../../queries/item.query.js'
import { STATE_WORDS } from '../words.js'
import { ChooseVersions } from './choose-versions.js'

export function VersionsView({ item, now }: { item: EditedItem; now: Date }): VNode {
  const [newest, before] = item.versions
  return (
    <Layout title="Versions, Be Aware" before={<BackLink href={editPath(item)}>Back to {item.title}</BackLink>}>
      <span class="govuk-caption-l">{item.title}</span>
      <h1 class="govuk-heading-l">Versions</h1>
      <div class="kith-stack">
        {newest && before && <ChooseVersions item={item} from={before.number} to={newest.number} />}
        {item.versions.map((version) => (
          <VersionSheet item={item} version={version} now={now} />
        ))}
      </div>
    </Layout>
  )
}

function VersionSheet({ item, version, now }: { item: EditedItem; version: KeptVersion; now: Date }) {
  const { number, state, note, reviewWords, endWords } = version
  const mayRestore = stateAfter(state, 'restore') !== undefined && !item.open
  return (
    <Sheet id={`version-${number}`} title={`Version ${number}`} size="s" beside={<span>{stateIn(version, now)}</span>}>
      <p class="govuk-body">
        {version.loadedFrom
          ? `Came with the first edition (${version.loadedFrom})`
          : `Written by ${version.writtenByName}`}
        , {dayAndTime(version.writtenAt)}.
        {version.reviewedByName && version.reviewedAt && (
          <>
            {' '}
            Reviewed by {version.reviewedByName}, {dayAndTime(version.reviewedAt)}.
          </>
        )}
        {version.publishedAt && <> Published {dayAndTime(version.publishedAt)}.</>}
        {version.endedAt && <> Ended {dayAndTime(version.endedAt)}.</>}
      </p>
      {[note, reviewWords, endWords].flatMap((words) => (words ? [<p class="govuk-body kith-typed">{words}</p>] : []))}
      <div class="kith-actions">
        <a class="govuk-link" href={editPath(item, 'preview', number)}>
          See it<span class="govuk-visually-hidden">, version {number}</span>
        </a>
        {mayRestore && (
          <Form action={editPath(item, 'restore')}>
            <input type="hidden" name="number" value={number} />
            <button type="submit" class="kith-as-link">
              Restore it as a draft<span class="govuk-visually-hidden">, version {number}</span>
            </button>
          </Form>
        )}
      </div>
    </Sheet>
  )
}

function stateIn({ state, publishAt, endWords }: KeptVersion, now: Date): string {
  if (state === 'approved' && publishAt && publishAt > now) return `Approved for ${dayAndTime(publishAt)}`
  return state === 'superseded' && endWords ? 'Taken down' : STATE_WORDS[state]
}
