/** The two duties of the desk: a decision within one working day, and telling whoever raised it. */
export const REFERRAL_DECISION = 'referral-decision'
export const TELL_REFERRER = 'tell-referrer'
