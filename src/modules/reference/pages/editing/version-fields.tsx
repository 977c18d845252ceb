import type { VNode } from 'preact'
import { DateInput } from '../../../../web/components/date-input.js'
import type { PageError } from '../../../../web/components/error-summary.js'
import { Textarea } from '../../../../web/components/textarea.js'
import type { EditRefusal } from '../../commands/publish-edited.js'
import type { Stored } from '../../data/local-version.store.js'
import { sayPublishRefusal } from '../../commands/plan-publication.js'
import { MOST_WORDS, type TypedVersion, type VersionFault } from './version-form.js'

/** A fault with the sentence that says what to do about it. */
export type SaidFault = { readonly field: string | undefined; readonly text: string; readonly href?: string }

/** From when, and on whose word: asked once for the whole version. */
export function VersionFields({ typed, faults }: { typed: TypedVersion; faults: readonly SaidFault[] }): VNode {
  return (
    <>
      <input type="hidden" name="baseId" value={typed.baseId} />
      <DateInput
        name="startsOn"
        legend="From which day does the new version hold?"
        legendSize="s"
        hint="For example, 27 3 2026. Everything recorded before that day keeps the version it was made under."
        value={typed.startsOn}
        error={errorFor(faults, 'startsOn')}
      />
      <Textarea
        name="source"
        label="Who agreed it, and where is that written?"
        labelSize="s"
        hint="For example, agreed by the partnership’s executive on 3 March 2026."
        rows={2}
        value={typed.source}
        error={errorFor(faults, 'source')}
      />
    </>
  )
}

export function errorFor(faults: readonly SaidFault[], field: string): string | undefined {
  return faults.find((fault) => fault.field === field)?.text
}

/** The error summary: each fault linked to its control. */
export function pageErrors(faults: readonly SaidFault[]): PageError[] {
  return faults.map(({ field, text, href }) => {
    if (!field) return { text, href }
    const isDay = /(startsOn|begins|ends)$/.test(field)
    return { text, href: `#${field}${isDay ? '-day' : ''}` }
  })
}

export const SAY_VERSION: Record<VersionFault['code'], string> = {
  'date-missing': 'Enter the day from which the new version holds',
  'date-not-real': 'The day from which the new version holds must be a real date',
  'source-missing': 'Write who agreed it and where that is written',
  'source-too-long': `Who agreed it must be ${MOST_WORDS} characters or fewer`,
  'base-missing': 'Open this page again from Local data: it no longer says which version you were editing',
}

const CHANGED_MEANWHILE =
  'Someone published another version while you were editing. Look at what it changed: if you publish now, what you typed takes its place'

/**
 * What was typed upon an older version goes on from the latest one, once the person has been told: nothing is lost, and
 * nothing of the other's is overwritten unseen.
 */
export function catchUp<T extends TypedVersion>(
  typed: T,
  latest: Stored,
  faults: readonly SaidFault[],
): { typed: T; faults: readonly SaidFault[] } {
  if (typed.baseId === latest.versionId) return { typed, faults }
  const told = { field: undefined, text: CHANGED_MEANWHILE, href: `/local-data/${latest.kind}` }
  return {
    typed: { ...typed, baseId: latest.versionId },
    faults: [told, ...faults.filter(({ text }) => text !== CHANGED_MEANWHILE)],
  }
}

const SAY_EDIT = {
  'changed-meanwhile': {
    field: undefined,
    text: CHANGED_MEANWHILE,
  },
  'nothing-changed': { field: undefined, text: 'Nothing is changed yet. Change something, or leave this page' },
  'date-in-past': { field: 'startsOn', text: 'The new version must begin today or later' },
  'day-is-taken': { field: 'startsOn', text: 'The new version must begin after the day on which the last one begins' },
} as const satisfies Record<string, SaidFault>

/** What a refusal of the whole version says; `place` knows the controls of the page for what a check of the pack finds. */
export function sayEditRefusal(
  refusal: EditRefusal,
  place: (refusal: EditRefusal) => SaidFault | undefined = () => undefined,
): SaidFault {
  const own = Object.hasOwn(SAY_EDIT, refusal.code) ? SAY_EDIT[refusal.code as keyof typeof SAY_EDIT] : undefined
  return own ?? place(refusal) ?? { field: undefined, text: withoutPlace(sayPublishRefusal(refusal as never)) }
}

/** The page itself says which version is meant. */
function withoutPlace(sentence: string): string {
  return sentence.replace(/^(risk-levels|localities) \S+: /, '')
}
