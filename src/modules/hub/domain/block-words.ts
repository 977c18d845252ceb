import type { Block, BlockType } from './page-content.js'

/** What each type of part is called when an editor adds or changes it, and what it is for. */
export const BLOCK_WORDS: Readonly<Record<BlockType, { readonly name: string; readonly about: string }>> = {
  text: { name: 'Words', about: 'A heading and paragraphs.' },
  never: { name: 'It is never your fault', about: 'One or two sentences that stand out, in words for this reader.' },
  call: { name: 'Ring now', about: 'The number to ring, near the top of the page on a phone.' },
  steps: { name: 'Steps', about: 'What to do now, in order.' },
  signs: { name: 'Signs', about: 'Signs in groups. “One sign is not proof. A change matters most.” is printed above.' },
  list: { name: 'List', about: 'Short points, with a heading if you want one.' },
  donts: { name: 'What not to do', about: 'Short points, each with a cross beside it.' },
  questions: { name: 'Questions and answers', about: 'What people ask, and what we say.' },
  voice: { name: 'Someone’s own words', about: 'Words that a child or a family chose to share.' },
  services: { name: 'Who helps', about: 'Services from the register, with their numbers.' },
  links: { name: 'Pages of ours', about: 'Where to read on in Be Aware.' },
  elsewhere: { name: 'Pages elsewhere', about: 'Pages of others, with who looks after them and when we opened them.' },
  picture: { name: 'Drawing with words', about: 'A drawing of ours beside a few short sentences: easy read.' },
  warning: { name: 'Warning', about: 'One sentence that must not be missed.' },
}

/** How a part is called in a list: by its heading where it has one, else by how it begins. */
export function headingOfBlock(block: Block): string {
  if ('heading' in block && block.heading) return block.heading
  switch (block.type) {
    case 'never':
    case 'warning':
    case 'call':
      return block.text
    case 'voice':
      return block.words
    case 'picture':
      return block.text[0] ?? ''
    case 'text':
      return block.paragraphs[0] ?? ''
    case 'list':
      return block.items[0] ?? ''
    case 'questions':
      return block.items[0]?.question ?? ''
    default:
      return ''
  }
}

/** Everything that an editor can write in a part, one line each: for comparing two versions. */
export function linesOfBlock(block: Block): string[] {
  const heading = 'heading' in block && block.heading ? [block.heading] : []
  switch (block.type) {
    case 'never':
    case 'warning':
      return [block.text]
    case 'call':
      return [block.service, block.text]
    case 'text':
      return [...heading, ...block.paragraphs]
    case 'steps':
      return [...heading, ...block.items.map(({ lead, text }) => (text ? `${lead} ${text}` : lead))]
    case 'signs':
      return [
        ...heading,
        ...(block.intro ? [block.intro] : []),
        ...block.groups.flatMap((group) => [`${group.heading}:`, ...group.items]),
      ]
    case 'list':
      return [...heading, ...(block.intro ? [block.intro] : []), ...block.items]
    case 'donts':
      return [...heading, ...block.items]
    case 'questions':
      return [...heading, ...block.items.flatMap(({ question, answer }) => [question, ...answer])]
    case 'voice':
      return [...heading, block.words, `${block.who} (${block.whose})`]
    case 'services':
      return [...heading, ...block.services]
    case 'links':
      return [...heading, ...block.items.map(({ to, says }) => (says ? `${to}: ${says}` : to))]
    case 'elsewhere':
      return [
        ...heading,
        ...block.items.map(({ name, url, owner, openedOn }) => `${name}, ${url}, ${owner}, opened on ${openedOn}`),
      ]
    case 'picture':
      return [`Drawing: ${block.drawing}`, ...block.text]
  }
}
