/** A code for something new, made of its label and not used before: "Very high" is `very-high`, then `very-high-2`. */
export function freshCode(label: string, taken: Set<string>): string {
  const plain = label
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '')
  const stem = plain || 'item'
  let code = stem
  for (let number = 2; taken.has(code); number += 1) code = `${stem}-${number}`
  taken.add(code)
  return code
}
