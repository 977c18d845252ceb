/** Reads `9am`, `9:30 pm`, `09:30`, `17.30`, `midday`, `midnight` as `HH:MM`; undefined for anything else. */
export function readTime(typed: string): string | undefined {
  const text = typed.trim().toLowerCase()
  if (text === 'midday' || text === 'noon') return '12:00'
  if (text === 'midnight') return '00:00'
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/.exec(text)
  if (!match) return undefined
  const [, hours = '', minutes = '00', half] = match
  const hour = half ? (Number(hours) % 12) + (half === 'pm' ? 12 : 0) : Number(hours)
  const isTime = half ? Number(hours) >= 1 && Number(hours) <= 12 : hour < 24 && match[2] !== undefined
  if (!isTime || Number(minutes) > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${minutes}`
}
