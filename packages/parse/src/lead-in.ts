/** Whether a text ends like the words before a list: "The Parties shall:", "Recalling —", "Noting,". */
export function introduces(text: string): boolean {
  return /[:：—,]$/.test(text.trimEnd().slice(-1))
}
