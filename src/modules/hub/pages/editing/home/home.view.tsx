import type { VNode } from 'preact'
import { Button } from '../../../../../web/components/button.js'
import { NotificationBanner } from '../../../../../web/components/notification-banner.js'
import { count, sentence } from '../../../../../web/format.js'
import { Empty } from '../../../../../web/kith/empty.js'
import { PageHeading, Sheet } from '../../../../../web/kith/sheet.js'
import { Layout } from '../../../../../web/layout.js'
import { editPath } from '../../../domain/edit-place.js'
import type { HubHome } from '../../../queries/items.query.js'
import { ItemRows } from '../list/item-rows.js'
import { TODO_WORDS } from '../list/todo-words.js'
import { READER_WORDS } from '../words.js'

type Props = { home: HubHome; now: Date; loaded: string | undefined }

export function HomeView({ home, now, loaded }: Props): VNode {
  const todos = home.todos.filter(({ rows }) => rows.length > 0)
  const isEmpty = !home.settings && home.services === 0 && home.doors.every((door) => door.count === 0)
  const items = Number(loaded)
  return (
    <Layout title="Be Aware">
      {items > 0 && (
        <NotificationBanner
          kind="success"
          text={`${sentence(count(items, 'item'))} of the first edition ${items === 1 ? 'waits' : 'wait'} for review.`}
        />
      )}
      <PageHeading
        beside={
          <a class="govuk-link" href="/be-aware">
            As the public reads it
          </a>
        }
      >
        Be Aware
      </PageHeading>
      {isEmpty ? (
        <FirstSteps />
      ) : (
        <div class="kith-cols kith-cols--main-side">
          <div class="kith-stack">
            {todos.length === 0 && (
              <Empty title="Nothing needs doing."> Every number is verified, every page in date.</Empty>
            )}
            {todos.map(({ todo, rows, count: all }) => (
              <Sheet id={todo} title={TODO_WORDS[todo].name} beside={<span class="kith-meta">{all}</span>}>
                <p class="govuk-body">{TODO_WORDS[todo].about}</p>
                <ItemRows caption={TODO_WORDS[todo].name} rows={rows} now={now} hasKinds />
                {all > rows.length && (
                  <p class="govuk-body kith-gap-s">
                    <a class="govuk-link" href={`/hub/to-do/${todo}`}>
                      See all {all}
                      <span class="govuk-visually-hidden">: {TODO_WORDS[todo].name.toLowerCase()}</span>
                    </a>
                  </p>
                )}
              </Sheet>
            ))}
          </div>
          <Everything home={home} />
        </div>
      )}
    </Layout>
  )
}

function FirstSteps() {
  return (
    <>
      <Empty title="The hub is empty.">
        {' '}
        Begin with the first edition that comes with Kith: its pages wait for review, part by part, and its numbers for
        someone who rings them.
      </Empty>
      <Button href="/hub/first-edition">Load the first edition</Button>
    </>
  )
}

function Everything({ home: { doors, services, downloads, settings } }: { home: HubHome }) {
  return (
    <div class="kith-stack">
      <Sheet id="pages" title="Pages" size="s">
        <ul class="govuk-list">
          {doors.map(({ door, count: pages }) => (
            <li>
              <a class="govuk-link" href={`/hub/pages?door=${door}`}>
                {READER_WORDS[door]}
              </a>{' '}
              <span class="kith-meta">{pages}</span>
            </li>
          ))}
          <li>
            <a class="govuk-link" href="/hub/pages">
              All pages
            </a>
          </li>
        </ul>
      </Sheet>
      <Sheet id="everything-else" title="Beside the pages" size="s">
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href="/hub/services">
              Services
            </a>{' '}
            <span class="kith-meta">{services}</span>
          </li>
          <li>
            <a class="govuk-link" href="/hub/downloads">
              Downloads
            </a>{' '}
            <span class="kith-meta">{downloads}</span>
          </li>
          {settings && (
            <li>
              <a class="govuk-link" href={editPath(settings)}>
                Settings
              </a>
            </li>
          )}
          <li>
            <a class="govuk-link" href="/hub/first-edition">
              Load a first edition
            </a>
          </li>
        </ul>
      </Sheet>
    </div>
  )
}
