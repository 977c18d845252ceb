import type { SettingsContent, TellRoute } from '../../../domain/settings-content.js'
import type { EditChoices } from '../../../queries/choices.query.js'
import { TELL_WORDS } from '../../../domain/describe-content.js'
import type { Field, Values } from '../fields/field.js'
import { READER_WORDS } from '../words.js'

const LINE = 200
const WORDS = 1000

export function basicsFields({ ownServices }: Pick<EditChoices, 'ownServices'>): readonly Field[] {
  return [
    {
      kind: 'web',
      name: 'exitTo',
      label: 'Where does “Exit this page” lead?',
      called: 'where “Exit this page” leads',
      hint: 'A page that looks the same for everyone, such as the weather.',
    },
    {
      kind: 'line',
      name: 'area',
      label: 'What is the area called in a sentence?',
      called: 'what the area is called',
      most: LINE,
      width: 30,
    },
    { kind: 'words', name: 'runBy', label: 'Who runs Be Aware?', called: 'who runs Be Aware', most: WORDS, rows: 2 },
    {
      kind: 'email',
      name: 'contactEmail',
      label: 'Email address for questions about the site',
      called: 'the email address',
    },
    {
      kind: 'choice',
      as: 'select',
      name: 'topService',
      label: 'Which service comes first?',
      called: 'which service comes first',
      hint: 'On the front page and on each door, while it is verified and in date.',
      options: ownServices,
    },
    {
      kind: 'rows',
      name: 'aliases',
      label: 'Names for services',
      called: 'the names for services',
      hint: 'Pages call a service that differs from place to place by such a name.',
      each: 'Name',
      optional: true,
      count: 20,
      spare: 1,
      fields: [
        {
          kind: 'line',
          name: 'alias',
          label: 'Name',
          called: 'the name',
          hint: 'For example, front-door',
          most: 40,
          width: 20,
        },
        {
          kind: 'choice',
          as: 'select',
          name: 'service',
          label: 'Service here',
          called: 'the service',
          options: ownServices,
        },
      ],
    },
    {
      kind: 'rows',
      name: 'languages',
      label: 'Languages beside English',
      called: 'the languages',
      each: 'Language',
      optional: true,
      count: 10,
      spare: 1,
      fields: [
        { kind: 'line', name: 'code', label: 'Code', called: 'the code', hint: 'For example, pl', most: 3, width: 5 },
        {
          kind: 'line',
          name: 'name',
          label: 'Its own name',
          called: 'its own name',
          hint: 'For example, Polski',
          most: LINE,
        },
      ],
    },
  ]
}

export const TELL_KINDS = ['child', 'place', 'police'] as const satisfies readonly (keyof SettingsContent['tell'])[]

/** Three ways to tell, each either into Kith’s inbox or elsewhere. */
export function tellFields({ services }: Pick<EditChoices, 'services'>): readonly Field[] {
  return TELL_KINDS.flatMap((what): Field[] => {
    const about = TELL_WORDS[what]
    return [
      {
        kind: 'choice',
        as: 'radios',
        name: `${what}By`,
        label: `Who takes what someone tells about ${about}?`,
        called: `who takes what is told about ${about}`,
        options: [
          { value: 'inbox', text: 'Our inbox in Kith, which someone reads' },
          { value: 'elsewhere', text: 'A service of the register' },
        ],
      },
      {
        kind: 'words',
        name: `${what}Says`,
        label: `About ${about}: what do we say?`,
        called: `what we say about ${about}`,
        most: WORDS,
        rows: 2,
      },
      {
        kind: 'line',
        name: `${what}AnsweredBy`,
        label: `About ${about}: who reads our inbox?`,
        called: `who reads our inbox about ${about}`,
        most: LINE,
        optional: true,
      },
      {
        kind: 'line',
        name: `${what}Within`,
        label: `About ${about}: within which time?`,
        called: `the time within which it is read about ${about}`,
        hint: 'For example, one working day.',
        most: LINE,
        width: 20,
        optional: true,
      },
      {
        kind: 'choice',
        as: 'select',
        name: `${what}Service`,
        label: `About ${about}: which service, where it goes elsewhere?`,
        called: `which service takes what is told about ${about}`,
        options: services,
        optional: true,
      },
      {
        kind: 'web',
        name: `${what}Form`,
        label: `About ${about}: its form`,
        called: `the form about ${about}`,
        optional: true,
      },
      {
        kind: 'email',
        name: `${what}Email`,
        label: `About ${about}: its email address`,
        called: `the email address about ${about}`,
        optional: true,
      },
    ]
  })
}

export function noticesFields(): readonly Field[] {
  return [
    {
      kind: 'rows',
      name: 'notices',
      label: 'What is on',
      called: 'what is on',
      hint: 'Public sessions and news. Each leaves the page after its last day.',
      each: 'Notice',
      optional: true,
      count: 50,
      spare: 2,
      fields: [
        { kind: 'line', name: 'title', label: 'Title', called: 'the title', most: LINE },
        { kind: 'words', name: 'says', label: 'What it is', called: 'what it is', most: WORDS, rows: 2 },
        { kind: 'line', name: 'on', label: 'When, in words', called: 'when it is', most: LINE },
        {
          kind: 'choices',
          name: 'doors',
          label: 'For whom?',
          called: 'for whom it is',
          options: (['young-people', 'parents-carers', 'communities', 'professionals'] as const).map((value) => ({
            value,
            text: READER_WORDS[value],
          })),
        },
        { kind: 'web', name: 'link', label: 'Where to read more', called: 'where to read more', optional: true },
        { kind: 'day', name: 'until', label: 'Its last day', called: 'its last day' },
      ],
    },
  ]
}

export function valuesOfTell(tell: SettingsContent['tell']): Values {
  return Object.fromEntries(
    TELL_KINDS.flatMap((what) => {
      const route: Readonly<Record<string, unknown>> = tell[what]
      return Object.entries(NAMES).map(([name, of]) => [`${what}${name}`, route[of]])
    }),
  )
}

const NAMES = {
  By: 'by',
  Says: 'says',
  AnsweredBy: 'answeredBy',
  Within: 'within',
  Service: 'service',
  Form: 'form',
  Email: 'email',
} as const

/** What was typed about one way; of the other kind of way nothing is kept. Undefined names what is missing. */
export function tellRouteFrom(what: (typeof TELL_KINDS)[number], values: Values): TellRoute | readonly string[] {
  const of = (name: keyof typeof NAMES) => values[`${what}${name}`] as string | undefined
  const [says = '', answeredBy, within, service] = [of('Says'), of('AnsweredBy'), of('Within'), of('Service')]
  if (of('By') === 'inbox')
    return answeredBy && within
      ? { by: 'inbox', says, answeredBy, within }
      : [...(answeredBy ? [] : ['AnsweredBy']), ...(within ? [] : ['Within'])]
  if (!service) return ['Service']
  const [form, email] = [of('Form'), of('Email')]
  return { by: 'elsewhere', says, service, ...(form ? { form } : {}), ...(email ? { email } : {}) }
}
