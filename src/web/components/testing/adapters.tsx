import type { ComponentProps, FunctionComponent, VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { BackLink } from '../back-link.js'
import { type Breadcrumb, Breadcrumbs } from '../breadcrumbs.js'
import { Button, type ButtonProps } from '../button.js'
import { CharacterCount } from '../character-count.js'
import { Checkboxes } from '../checkboxes.js'
import { DateInput, type DatePart } from '../date-input.js'
import { Details } from '../details.js'
import { ErrorMessage } from '../error-message.js'
import { ErrorSummary } from '../error-summary.js'
import { Fieldset } from '../fieldset.js'
import { FileUpload } from '../file-upload.js'
import { Hint } from '../hint.js'
import { InsetText } from '../inset-text.js'
import { Label } from '../label.js'
import { NotificationBanner } from '../notification-banner.js'
import { Pagination } from '../pagination.js'
import { Panel } from '../panel.js'
import { PasswordInput } from '../password-input.js'
import { Radios } from '../radios.js'
import { Select } from '../select.js'
import { SkipLink } from '../skip-link.js'
import { SummaryList } from '../summary-list.js'
import { Table } from '../table.js'
import { Tag } from '../tag.js'
import { TaskList } from '../task-list.js'
import { TextInput } from '../text-input.js'
import { Textarea } from '../textarea.js'
import { WarningText } from '../warning-text.js'
import type { Options } from './published-fixtures.js'

/*
 * How GOV.UK's options are said in ours. An option without an equivalent is passed over, so that an example that
 * needs it renders differently and has to stand in the list of those left out.
 */
type Item = Options & { attributes?: Record<string, string> }
type Props = Record<string, unknown>

const at = (value: unknown): Item => (value ?? {}) as Item
const list = (value: unknown): Item[] => ((value ?? []) as unknown[]).filter(Boolean).map(at)
/** Published examples are data, so their props cannot be checked by the compiler; the comparison checks them. */
const build = <P extends object>(component: FunctionComponent<P>, props: Props): VNode => {
  const Component = component as FunctionComponent<object>
  return <Component {...props} />
}

function words(value: unknown): unknown {
  const { text, html } = at(value)
  if (typeof html === 'string' && html) return jsxTemplate([html.trim()])
  return text
}
const sizeOf = (names: unknown, block: string) => new RegExp(`${block}--(xl|l|m|s)\\b`).exec(String(names))?.[1]
const without = (names: unknown, pattern: RegExp) =>
  String(names ?? '')
    .replace(pattern, '')
    .trim() || undefined
const common = (options: Options) => ({ class: options.classes, attributes: options.attributes, id: options.id })

const legend = (options: Options) => {
  const fieldset = at(options.fieldset)
  const given = at(fieldset.legend)
  return {
    legend: words(given),
    legendSize: sizeOf(given.classes, 'govuk-fieldset__legend'),
    legendIsHeading: given.isPageHeading,
    describedBy: fieldset.describedBy ?? options.describedBy,
  }
}
const field = (options: Options) => {
  const label = at(options.label)
  return {
    ...common(options),
    name: options.name,
    label: words(label),
    labelSize: sizeOf(label.classes, 'govuk-label'),
    labelIsHeading: label.isPageHeading,
    hint: words(options.hint),
    error: at(options.errorMessage).text,
    describedBy: options.describedBy,
    groupClass: at(options.formGroup).classes,
    value: options.value,
    disabled: options.disabled,
    spellcheck: options.spellcheck,
    autocomplete: options.autocomplete,
  }
}
const width = (names: unknown) => {
  const found = /govuk-input--width-(\d+)/.exec(String(names))?.[1]
  return found ? Number(found) : undefined
}
const choices = (options: Options, kind: 'radios' | 'checkboxes') => {
  const chosen = (item: Item) =>
    item.checked ??
    (kind === 'radios' ? item.value === options.value : ((options.values ?? []) as unknown[]).includes(item.value))
  const items = list(options.items)
  return {
    ...legend(options),
    name: options.name,
    id: options.idPrefix,
    class: without(options.classes, /govuk-(radios|checkboxes)--(small|inline)/g),
    small: String(options.classes).includes('--small'),
    inline: String(options.classes).includes('--inline'),
    hint: words(options.hint),
    error: at(options.errorMessage).text,
    groupClass: at(options.formGroup).classes,
    attributes: options.attributes,
    value: items.find(chosen)?.value,
    values: items.filter(chosen).map((item) => item.value),
    items: items.map((item) =>
      item.divider
        ? { divider: item.divider }
        : {
            value: item.value,
            text: words(item),
            hint: words(item.hint),
            reveal: at(item.conditional).html ? words(item.conditional) : undefined,
            disabled: item.disabled,
            id: item.id,
            name: item.name,
            exclusive: item.behaviour === 'exclusive',
            attributes: item.attributes,
          },
    ),
  }
}
const actions = (value: unknown) =>
  (at(value).items as Item[] | undefined)?.map((item) => ({
    text: words(item),
    href: item.href,
    about: item.visuallyHiddenText,
    class: item.classes,
    attributes: item.attributes,
  }))
const cell = (item: Item) => ({
  text: words(item),
  numeric: item.format === 'numeric',
  class: item.classes,
  colspan: item.colspan,
  rowspan: item.rowspan,
  attributes: item.attributes,
})
const tagColour = (names: unknown) => /govuk-tag--([a-z]+)/.exec(String(names))?.[1]

export const ADAPTERS: Record<string, (options: Options) => VNode> = {
  button: (options) => {
    const names = String(options.classes ?? '')
    const variant = /govuk-button--(secondary|warning|inverse)/.exec(names)?.[1]
    return build<ButtonProps>(Button, {
      ...options,
      ...common(options),
      children: words(options),
      variant,
      class: without(names, /govuk-button--(secondary|warning|inverse)/),
      isStart: options.isStartButton,
    })
  },
  input: (options) =>
    build(TextInput, {
      ...field(options),
      type: options.type,
      class: without(options.classes, /govuk-input--(width-\d+|extra-letter-spacing)/g),
      width: width(options.classes),
      spaced: String(options.classes).includes('extra-letter-spacing'),
      prefix: words(options.prefix),
      suffix: words(options.suffix),
      inputmode: options.inputmode,
      autocapitalize: options.autocapitalize,
      pattern: options.pattern,
    }),
  textarea: (options) => build(Textarea, { ...field(options), rows: options.rows }),
  'character-count': (options) => {
    const count = options.maxlength
    const limits: Record<string, Props> = { words: { words: count }, characters: { characters: count } }
    return build(CharacterCount, {
      ...field(options),
      rows: options.rows,
      threshold: options.threshold,
      limit: limits[String(options.countType)] ?? { length: count },
    })
  },
  select: (options) => {
    const items = list(options.items)
    const selected = items.find((item) => item.selected)
    return build(Select, {
      ...field(options),
      options: items,
      value: selected ? (selected.value ?? selected.text) : options.value,
    })
  },
  radios: (options) => build(Radios, choices(options, 'radios')),
  checkboxes: (options) => build(Checkboxes, choices(options, 'checkboxes') as ComponentProps<typeof Checkboxes>),
  'date-input': (options) => {
    const prefix = options.namePrefix ? `${String(options.namePrefix)}-` : ''
    const items = list(options.items)
    const all: DatePart[] = ['day', 'month', 'year']
    const isWrong = (item: Item) => item.error === true || String(item.classes).includes('govuk-input--error')
    const values = at(options.values)
    const given = (part: DatePart) => items.find((item) => item.name === part) ?? at(options[part])
    const isSpared = all.some((part) => given(part).error === false)
    const wrong = all.filter((part) => (isSpared ? given(part).error !== false : isWrong(given(part))))
    return build(DateInput, {
      ...common(options),
      ...legend(options),
      name: options.namePrefix ?? '',
      hint: words(options.hint),
      error: at(options.errorMessage).text,
      errorParts: wrong.length > 0 ? wrong : undefined,
      groupClass: at(options.formGroup).classes,
      parts: items.length > 0 ? items.map((item) => item.name) : all.filter((part) => options[part] !== false),
      value: Object.fromEntries(all.map((part) => [part, at(options[part]).value ?? values[prefix + part]])),
      isOwnBirthday: items.some((item) => String(item.autocomplete).startsWith('bday')),
    })
  },
  'file-upload': (options) =>
    build(FileUpload, { ...field(options), multiple: options.multiple, enhanced: options.javascript }),
  'password-input': (options) =>
    build(PasswordInput, {
      ...field(options),
      class: without(options.classes, /govuk-input--width-\d+/),
      width: width(options.classes),
      value: undefined,
    }),
  'error-summary': (options) =>
    build(ErrorSummary, {
      ...common(options),
      title: words({ text: options.titleText, html: options.titleHtml }),
      description: words({ text: options.descriptionText, html: options.descriptionHtml }),
      disableAutoFocus: options.disableAutoFocus,
      errors: list(options.errorList).map((item) => ({ ...item, text: words(item) })),
    }),
  'error-message': (options) =>
    build(ErrorMessage, { ...common(options), children: words(options), prefix: options.visuallyHiddenText }),
  fieldset: (options) =>
    build(Fieldset, {
      ...common(options),
      ...legend({ fieldset: options }),
      legendClass: without(at(options.legend).classes, /govuk-fieldset__legend--(xl|l|m|s)/),
      role: options.role,
      children: options.html ? words({ html: options.html }) : undefined,
    }),
  hint: (options) => build(Hint, { ...common(options), children: words(options) }),
  label: (options) =>
    build(Label, {
      ...common(options),
      children: words(options),
      for: options.for,
      size: sizeOf(options.classes, 'govuk-label'),
      class: without(options.classes, /govuk-label--(xl|l|m|s)/),
      isHeading: options.isPageHeading,
    }),
  details: (options) =>
    build(Details, {
      ...common(options),
      summary: words({ text: options.summaryText, html: options.summaryHtml }),
      children: words(options),
      open: options.open,
    }),
  'inset-text': (options) => build(InsetText, { ...common(options), children: words(options) }),
  'warning-text': (options) =>
    build(WarningText, { ...common(options), children: words(options), prefix: options.iconFallbackText }),
  'notification-banner': (options) =>
    build(NotificationBanner, {
      ...common(options),
      kind: options.type,
      title: words({ text: options.titleText, html: options.titleHtml }),
      titleId: options.titleId,
      headingLevel: options.titleHeadingLevel,
      role: options.role,
      disableAutoFocus: options.disableAutoFocus,
      text: options.html ? undefined : options.text,
      children: options.html ? words(options) : undefined,
    }),
  panel: (options) =>
    build(Panel, {
      ...common(options),
      title: words({ text: options.titleText, html: options.titleHtml }),
      children: words(options),
      headingLevel: options.headingLevel,
    }),
  'summary-list': (options) => {
    const card = options.card ? at(options.card) : undefined
    return build(SummaryList, {
      ...common(options),
      class: without(options.classes, /govuk-summary-list--no-border/),
      noBorder: String(options.classes).includes('--no-border'),
      rows: list(options.rows).map((row) => ({
        key: words(row.key),
        value: words(row.value),
        actions: actions(row.actions),
        class: row.classes,
        keyClass: at(row.key).classes,
      })),
      card: card && {
        title: words(card.title),
        headingLevel: at(card.title).headingLevel,
        actions: actions(card.actions),
      },
    })
  },
  table: (options) =>
    build(Table, {
      ...common(options),
      caption: options.caption,
      captionSize: sizeOf(options.captionClasses, 'govuk-table__caption'),
      columns: options.head ? list(options.head).map(cell) : undefined,
      rows: ((options.rows ?? []) as unknown[]).filter(Boolean).map((row) => list(row).map(cell)),
      firstCellIsHeader: options.firstCellIsHeader,
    }),
  'task-list': (options) =>
    build(TaskList, {
      ...common(options),
      idPrefix: options.idPrefix,
      tasks: (options.items as unknown[]).filter(Boolean).map((value) => {
        const item = at(value)
        const status = at(item.status)
        const tag = status.tag ? at(status.tag) : undefined
        return {
          title: words(item.title),
          href: item.href,
          hint: words(item.hint),
          class: item.classes,
          status: tag
            ? { tag: words(tag), colour: tagColour(tag.classes), attributes: tag.attributes }
            : { text: words(status), cannotStartYet: String(status.classes).includes('cannot-start-yet') },
        }
      }),
    }),
  tag: (options) =>
    build(Tag, {
      ...common(options),
      children: words(options),
      colour: tagColour(options.classes),
      class: without(options.classes, /govuk-tag--[a-z]+/),
    }),
  pagination: (options) => {
    const link = (value: unknown) =>
      value ? { href: at(value).href, text: words(value), label: at(value).labelText } : undefined
    return build(Pagination, {
      ...common(options),
      previous: link(options.previous),
      next: link(options.next),
      label: options.landmarkLabel,
      pages: options.items
        ? list(options.items).map((item) => (item.ellipsis ? 'gap' : { ...item, ariaLabel: item.visuallyHiddenText }))
        : undefined,
    })
  },
  'back-link': (options) =>
    build(BackLink, { ...common(options), href: options.href ?? '#', children: words(options) }),
  breadcrumbs: (options) =>
    build(Breadcrumbs, {
      ...common(options),
      label: options.labelText,
      collapseOnMobile: options.collapseOnMobile,
      items: list(options.items).map((item) => ({ ...item, text: words(item) }) as unknown as Breadcrumb),
    }),
  'skip-link': (options) => build(SkipLink, { ...common(options), href: options.href, children: words(options) }),
}
