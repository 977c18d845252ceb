import { fullDay } from '../../../web/format.js'
import type { KeptSubject } from '../data/subject.store.js'

/** What else is known of a subject, on one line. */
export function describeSubject(subject: KeptSubject): string {
  const facts = [
    subject.kind === 'context' ? subject.contextKindLabel : undefined,
    subject.childRecordId ? 'on record' : undefined,
    subject.bornOn ? `born ${fullDay(subject.bornOn)}` : undefined,
    subject.age !== null ? `about ${subject.age}` : undefined,
    subject.school || undefined,
    subject.connection || undefined,
  ]
  return facts.filter(Boolean).join(' · ')
}
