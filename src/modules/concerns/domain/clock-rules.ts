/** The two duties of the desk: a decision within one working day, and telling whoever raised it. */
export const REFERRAL_DECISION = 'referral-decision'
export const TELL_REFERRER = 'tell-referrer'

/** What a decision for an assessment puts on the child's record: 45 working days from the day the referral came. */
export const FAMILY_ASSESSMENT = 'child-and-family-assessment'
