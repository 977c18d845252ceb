import type { DraftFields } from './draft.js'

/**
 * What has been typed into a form, or what it held when the page came. Never passwords, files, hidden tokens or
 * buttons.
 */
export function fieldsOf(form: HTMLFormElement, when: 'now' | 'at-first'): DraftFields {
  const fields: DraftFields = {}
  for (const control of form.elements) {
    if (!isKept(control)) continue
    const values = when === 'now' ? valuesOf(control) : firstValuesOf(control)
    if (values === undefined) continue
    const before = fields[control.name]
    fields[control.name] = before === undefined ? values : [before, values].flat()
  }
  return fields
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
const NEVER = new Set(['password', 'file', 'hidden', 'submit', 'button', 'reset', 'image'])

function isKept(control: Element): control is Control {
  if (control instanceof HTMLInputElement && NEVER.has(control.type)) return false
  const isControl =
    control instanceof HTMLInputElement ||
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement
  return isControl && control.name !== '' && !control.name.startsWith('_') && !control.disabled
}

/** Undefined for a radio or checkbox that is not chosen: as in a posted form, it is not there. */
function valuesOf(control: Control): string | string[] | undefined {
  if (control instanceof HTMLSelectElement && control.multiple)
    return Array.from(control.selectedOptions, (option) => option.value)
  if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox'))
    return control.checked ? control.value : undefined
  return control.value
}

function firstValuesOf(control: Control): string | string[] | undefined {
  if (control instanceof HTMLTextAreaElement) return control.defaultValue.replaceAll('\r\n', '\n')
  if (control instanceof HTMLSelectElement) {
    const chosen = Array.from(control.options).filter((option) => option.defaultSelected)
    if (control.multiple) return chosen.map((option) => option.value)
    return (chosen[0] ?? control.options[0])?.value ?? ''
  }
  if (control.type === 'radio' || control.type === 'checkbox') return control.defaultChecked ? control.value : undefined
  return control.defaultValue
}
