/** A child's block with what is given; by default a whole, well child. `rest` follows in the block. */
export function aChildBlock({
  id = 'A1',
  identifiers = '<PersonBirthDate>2010-05-01</PersonBirthDate><GenderCurrent>2</GenderCurrent>',
  characteristics = '<Ethnicity>WBRI</Ethnicity>',
  details = aReferralBlock(),
  rest = '',
} = {}): string {
  return [
    '<Child>',
    `<ChildIdentifiers>${id === '' ? '' : `<LAchildID>${id}</LAchildID>`}${identifiers}</ChildIdentifiers>`,
    `<ChildCharacteristics>${characteristics}</ChildCharacteristics>`,
    details,
    rest,
    '</Child>',
  ].join('\n')
}

export function aReferralBlock(more = '', date = '2021-06-01'): string {
  return `<CINdetails><CINreferralDate>${date}</CINreferralDate><ReferralSource>6</ReferralSource><ReferralNFA>false</ReferralNFA>${more}</CINdetails>`
}

export const A_HEADER = `<Header><CollectionDetails><Collection>CIN</Collection><Year>2022</Year><ReferenceDate>2022-03-31</ReferenceDate></CollectionDetails><Source><SourceLevel>L</SourceLevel><LEA>201</LEA></Source></Header>`

/** A census of the children's blocks given. */
export function aCensus(children: string, header = A_HEADER): string {
  return `<Message>\n${header}\n<Children>\n${children}\n</Children>\n</Message>\n`
}
