import type { OnVersion } from '../../commands/on-item.js'

/** What is said when something cannot be done with a version as it is now. */
export const SAY_MOVE: Readonly<Record<OnVersion['code'], string>> = {
  gone: 'This is not there any more',
  'moved-on': 'Someone else has taken this further: it is not at the same step any more. Look at what it is now',
  'changed-meanwhile':
    'Someone changed this while you were looking at it. Look at what it says now: if you go on, what you typed takes its place',
  'second-person-needed': 'You wrote on this version, so a second person has to review it',
  'not-yours': 'Only those who wrote on this version can take it back. You can send it back with words instead',
}
