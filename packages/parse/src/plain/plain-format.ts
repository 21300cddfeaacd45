/** What a version record says of the reader of plain text. */
export const plainFormat: { readonly name: string; readonly version: string } = {
  name: 'plain-text',
  version: '2',
}
