/** The clock that allocation starts. Its thing is the record itself, so that whoever completes the assessment finds it. */
export const ASSESSMENT_CLOCK = 'exploitation-risk-assessment'

/** Started by the screening desk, and the worker's from the day on which the child has one. */
export const FAMILY_ASSESSMENT = 'child-and-family-assessment'

/** The move to adult services: planning begins by an age, then support is watched until another. */
export const TRANSITION_STARTS = 'transition-starts'
export const TRANSITION_ENDS = 'transition-ends'

/** Duties of a child's worker that are done outside Kith, and said here. */
export const OUTSIDE_RULES = [FAMILY_ASSESSMENT, TRANSITION_STARTS, TRANSITION_ENDS] as const
export type OutsideRule = (typeof OUTSIDE_RULES)[number]
