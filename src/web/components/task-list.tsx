import type { VNode } from 'preact'
import { type Attributes, classes, type Content, type Words } from './props.js'
import { Tag, type TagColour } from './tag.js'

export type Task = {
  title: Words
  /** Left out while the task cannot be opened. */
  href?: string | undefined
  hint?: Content
  /** A finished task has plain words; one that still needs something has a tag. */
  status:
    | { text: Words; cannotStartYet?: boolean | undefined }
    | { tag: Words; colour?: TagColour | undefined; attributes?: Attributes | undefined }
  class?: string | undefined
}

type TaskListProps = {
  tasks: readonly Task[]
  idPrefix?: string | undefined
  class?: string | undefined
  attributes?: Attributes | undefined
}

/** The parts of a longer piece of work, and where each of them stands. */
export function TaskList({ tasks, idPrefix = 'task-list', class: extra, attributes }: TaskListProps): VNode {
  return (
    <ul class={classes('govuk-task-list', extra)} {...attributes}>
      {tasks.map((task, index) => (
        <TaskItem task={task} id={`${idPrefix}-${index + 1}`} />
      ))}
    </ul>
  )
}

function TaskItem({ task, id }: { task: Task; id: string }) {
  const { status } = task
  const cannotStart = 'text' in status && status.cannotStartYet
  return (
    <li class={classes('govuk-task-list__item', task.href && 'govuk-task-list__item--with-link', task.class)}>
      <div class="govuk-task-list__name-and-hint">
        {task.href ? (
          <a
            class="govuk-link govuk-task-list__link"
            href={task.href}
            aria-describedby={classes(task.hint ? `${id}-hint` : false, `${id}-status`)}
          >
            {task.title}
          </a>
        ) : (
          <div>{task.title}</div>
        )}
        {task.hint ? (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {task.hint}
          </div>
        ) : null}
      </div>
      <div
        class={classes('govuk-task-list__status', cannotStart && 'govuk-task-list__status--cannot-start-yet')}
        id={`${id}-status`}
      >
        {'tag' in status ? (
          <Tag colour={status.colour} attributes={status.attributes}>
            {status.tag}
          </Tag>
        ) : (
          status.text
        )}
      </div>
    </li>
  )
}
