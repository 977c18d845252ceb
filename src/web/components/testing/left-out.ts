const REASONS = {
  legend: 'A group without a legend has no name; ours does not compile without one.',
  label: 'A label without words does not compile.',
  empty: 'Our items are typed: there is nothing empty among them.',
  translation: 'The texts of a component itself are in English.',
  limit: 'Our character count always has a limit, said in words, characters or length.',
  inner: 'Classes and attributes of inner parts are not passed through.',
  names: 'The parts of our dates have fixed names, labels and patterns.',
  interruption: 'We have no interruption card: a thing to confirm is a question on a page of its own.',
  override: 'What is chosen is said once, by the value.',
  password: 'A password that was typed is never sent back.',
  startHtml: 'The words of a start button are plain text.',
  values: 'Values are text or numbers.',
} as const
type Reason = keyof typeof REASONS

/** Published examples our components do not render, each with its reason. The test fails if one of them would pass. */
export const LEFT_OUT: Readonly<Record<string, Readonly<Partial<Record<Reason, readonly string[]>>>>> = {
  button: { startHtml: ['start link with html'] },
  input: {
    inner: [
      'with prefix with classes',
      'with prefix with attributes',
      'with suffix with classes',
      'with suffix with attributes',
      'with customised input wrapper',
    ],
  },
  'character-count': {
    limit: [
      'with maxwords',
      "with count type 'length'",
      'to configure in JavaScript',
      'with neither maxlength nor maxwords set',
      'with neither maxlength, maxwords nor textarea description set',
    ],
    translation: ['with custom textarea description', 'with translations'],
    inner: ['custom classes on countMessage'],
  },
  select: { values: ['with falsy values'], override: ['item selected overrides value'] },
  radios: {
    legend: [
      'without fieldset',
      'with idPrefix',
      'minimal items and name',
      'with falsy items',
      'attributes',
      'items with attributes',
      'with empty conditional',
      'label with classes',
      'with error message',
      'with error message and idPrefix',
      'label with attributes',
      'item checked overrides value',
      'prechecked using value',
    ],
    inner: ['fieldset params'],
  },
  checkboxes: {
    empty: ['with falsy values'],
    inner: ['with label classes', 'label with attributes', 'fieldset params'],
  },
  'date-input': {
    translation: ['with translations'],
    names: ['with values, name prefix and custom names', 'with input attributes'],
    legend: [
      'classes',
      'attributes',
      'with empty items',
      'custom pattern',
      'custom inputmode',
      'with nested name',
      'with id on items',
      'suffixed id',
      'with item value',
      'with field value',
      'with field value and items',
      'with field value and item value',
      'with field value, item value and values',
      'with field value overriding values',
      'items with classes',
      'items without classes',
    ],
  },
  'file-upload': { inner: ['enhanced, custom wrapper classes and attributes'], translation: ['translated'] },
  'password-input': { password: ['value'], translation: ['with translations'] },
  label: { label: ['empty'] },
  panel: {
    interruption: [
      'interruption',
      'interruption-with-content-with-long-line-length',
      'interruption-with-headings-content-and-lists',
      'interruption with custom classes',
      'interruption, with actions classes and attributes',
      'interruption, submit action',
      'interruption, button link',
      'interruption, no actions',
      'interruption, no actions items',
    ],
  },
  'summary-list': {
    inner: [
      'actions with classes',
      'summary card with custom classes',
      'summary card with custom attributes',
      'overridden-widths',
    ],
  },
  'task-list': { inner: ['custom classes'], empty: ['with empty values'] },
  pagination: { empty: ['with empty items'] },
}

/** Why an example is left out; undefined when it is not. */
export function reasonLeftOut(component: string, fixture: string): string | undefined {
  for (const [reason, names] of Object.entries(LEFT_OUT[component] ?? {}))
    if (names.includes(fixture)) return REASONS[reason as Reason]
  return undefined
}
