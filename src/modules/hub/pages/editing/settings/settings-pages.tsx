import { accept, refuseAll } from '../../../../../kernel/outcome.js'
import type { PageRequest } from '../../../../../platform/http/page.js'
import type { Item } from '../../../domain/contents.js'
import type { ItemContent } from '../../../domain/item.js'
import type { SettingsContent, TellRoute } from '../../../domain/settings-content.js'
import {
  SETTINGS_BASICS,
  SETTINGS_NOTICES,
  SETTINGS_TELL,
  type SettingsBasics,
  type SettingsNotices,
  type SettingsTell,
} from '../../../domain/settings-slices.js'
import type { Slice } from '../../../domain/slice.js'
import { draftForm } from '../draft-form.js'
import { type FieldRefusal, rowName, type Values } from '../fields/field.js'
import { filledRows } from '../fields/read-fields.js'
import { basicsFields, noticesFields, TELL_KINDS, tellFields, tellRouteFrom, valuesOfTell } from './settings-fields.js'

function of<Part>(slice: Slice<SettingsContent, Part>) {
  return {
    kind: 'settings' as const,
    slice: () => slice as unknown as Slice<ItemContent, Part>,
    find: (_request: PageRequest, { kind, content }: Item) =>
      kind === 'settings' ? slice.pick(content, '') : undefined,
  }
}

/** Where the way out leads, what the area is called, which services stand for which names. */
export const settingsBasicsPage = draftForm<SettingsBasics>({
  ...of(SETTINGS_BASICS),
  path: '/hub/settings/:itemId/edit',
  audit: 'hub.settings-form-viewed',
  fields: (_request, _item, choices) => basicsFields(choices),
  valuesOf: ({ aliases, ...basics }) => ({
    ...basics,
    aliases: Object.entries(aliases).map(([alias, service]) => ({ alias, service })),
  }),
  partFrom: (values, _before, request) => {
    const { aliases, ...basics } = values as Values & { aliases: { alias: string; service: string }[] }
    const wrong = codesThatDoNotFit(values, request)
    if (wrong.length > 0) return refuseAll(wrong)
    return accept({
      ...(basics as unknown as Omit<SettingsBasics, 'aliases'>),
      aliases: Object.fromEntries(aliases.map(({ alias, service }) => [alias, service])),
    })
  },
  linesOf: (basics) => [
    basics.exitTo,
    basics.area,
    basics.runBy,
    basics.contactEmail,
    basics.topService,
    ...Object.entries(basics.aliases).map(([alias, key]) => `${alias}: ${key}`),
    ...basics.languages.map(({ code, name }) => `${name} (${code})`),
  ],
  what: 'the settings',
  heading: () => 'Settings',
})

/** Names that pages could not write, and languages that no browser knows. */
function codesThatDoNotFit(values: Values, { body }: PageRequest): FieldRefusal[] {
  const fields = basicsFields({ ownServices: [] })
  const check = (rows: string, name: string, fits: RegExp, called: string): FieldRefusal[] => {
    const field = fields.find((each) => each.name === rows)
    const places = field?.kind === 'rows' ? filledRows(field, body) : []
    return ((values[rows] ?? []) as Readonly<Record<string, string>>[]).flatMap((row, index) =>
      fits.test(row[name] ?? '')
        ? []
        : [{ code: 'not-a-code' as const, field: rowName(rows, places[index] ?? index, name), called }],
    )
  }
  return [
    ...check('aliases', 'alias', /^[a-z0-9-]+$/, 'the name of a service').map((each) => ({
      ...each,
      code: 'does-not-fit' as const,
    })),
    ...check('languages', 'code', /^[a-z]{2,3}$/, 'the code'),
  ]
}

/** The three ways to tell us something. */
export const settingsTellPage = draftForm<SettingsTell>({
  ...of(SETTINGS_TELL),
  path: '/hub/settings/:itemId/tell',
  audit: 'hub.settings-tell-form-viewed',
  fields: (_request, _item, choices) => tellFields(choices),
  valuesOf: ({ tell }) => valuesOfTell(tell),
  partFrom: (values) => {
    const routes = TELL_KINDS.map((what) => ({ what, route: tellRouteFrom(what, values) }))
    const missing = routes.flatMap(({ what, route }) =>
      isRoute(route) ? [] : route.map((name): FieldRefusal => missingAt(`${what}${name}`)),
    )
    if (missing.length > 0) return refuseAll(missing)
    return accept({
      tell: Object.fromEntries(routes.map(({ what, route }) => [what, route])) as unknown as SettingsContent['tell'],
    })
  },
  linesOf: ({ tell }) => TELL_KINDS.map((what) => Object.values(tell[what]).join(', ')),
  what: 'the ways to tell',
  heading: () => 'Ways to tell us something',
})

function isRoute(route: TellRoute | readonly string[]): route is TellRoute {
  return 'by' in route
}

function missingAt(field: string): FieldRefusal {
  const asked = tellFields({ services: [] }).find(({ name }) => name === field)
  return { code: asked?.kind === 'choice' ? 'not-chosen' : 'missing', field, called: asked?.called ?? '' }
}

/** Public sessions and news. */
export const settingsNoticesPage = draftForm<SettingsNotices>({
  ...of(SETTINGS_NOTICES),
  path: '/hub/settings/:itemId/notices',
  audit: 'hub.settings-notices-form-viewed',
  fields: () => noticesFields(),
  valuesOf: (notices) => notices as unknown as Values,
  partFrom: (values) => accept(values as unknown as SettingsNotices),
  linesOf: ({ notices }) => notices.map(({ title, on, says, until }) => `${title}, ${on}. ${says} (until ${until})`),
  what: 'what is on',
  heading: () => 'What is on',
})
