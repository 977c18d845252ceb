/** The review that is owed at a level, by the interval of the level. Its thing is the decision. */
export const LEVEL_REVIEW = 'level-review'
/** Twelve months, or as local data says, in which a child who was removed is known to have come back. Its thing is the removal. */
export const RE_ENTRY_WATCH = 're-entry-watch'
/** Owed at once where there is reasonable cause to suspect significant harm; any discussion held since meets it. */
export const STRATEGY_DISCUSSION = 'strategy-discussion'
/** Owed once a strategy discussion starts a section 47 enquiry. Its thing is the discussion. */
export const CONFERENCE = 'section-47-conference'
