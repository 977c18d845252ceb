/** Pages that the hub draws by itself, and what links to them say. */
export const SERVED: Readonly<Record<string, string>> = {
  tell: 'Tell someone',
  'tell/what-became-of-it': 'Hear what became of what you told us',
  services: 'Find help',
  library: 'Posters and guides',
  search: 'Search',
}
