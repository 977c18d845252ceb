import type { VNode } from 'preact'

/** The sentence that answers whoever tries to send a file. */
export const NO_FILES = 'You can’t send a picture or a file here. Take it out, and write what it shows instead'

/** Why nothing can be attached, and what to do with a picture instead. */
export function PictureWords({ links }: { links: boolean }): VNode {
  const service = (key: string, name: string) =>
    links ? (
      <a class="govuk-link" href={`/be-aware/services/${key}`}>
        {name}
      </a>
    ) : (
      <b>{name}</b>
    )
  return (
    <>
      <p class="govuk-body">You can’t send a picture or a file here. Write what it shows instead.</p>
      <p class="govuk-body">
        Never send anyone a sexual picture of someone under 18, not even to report it. Don’t copy it or show it. That
        harms the child again, and it is against the law.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          If the picture is of you and you are under 18: {service('report-remove', 'Report Remove')} can help to get it
          taken off the internet. You are not in trouble.
        </li>
        <li>
          If you have seen one of someone else: tell {service('ceop', 'CEOP')}, or the police on{' '}
          {service('police-101', '101')}. Say where you saw it. Don’t save it.
        </li>
        <li>If you have another picture, of a car or a place: keep it, and write here that you have it.</li>
      </ul>
    </>
  )
}
