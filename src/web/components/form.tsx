import type { VNode } from 'preact'
import { useRequestContext } from '../request-context.js'
import type { Content } from './props.js'

type FormProps = {
  children: Content
  /** Where it is sent; this page when left out. */
  action?: string | undefined
  /** A second click must not do it twice. True unless the form only filters or signs out. */
  once?: boolean | undefined
  /** The key of the draft: what is typed is kept as it is typed. */
  autosave?: string | undefined
  /** The form carries files. */
  multipart?: boolean | undefined
  class?: string | undefined
  id?: string | undefined
}

/** Every form that changes something: posted, checked by the server, with the tokens that make it ours. */
export function Form({ children, action, once = true, autosave, multipart, class: extra, id }: FormProps): VNode {
  const request = useRequestContext()
  return (
    <form
      method="post"
      action={action}
      enctype={multipart ? 'multipart/form-data' : undefined}
      novalidate
      data-autosave={autosave}
      class={extra}
      id={id}
    >
      <input type="hidden" name="_csrf" value={request.csrfToken} />
      {once && <input type="hidden" name="_once" value={request.once} />}
      {children}
    </form>
  )
}
