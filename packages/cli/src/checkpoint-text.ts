/** The text of a checkpoint: a file holds it itself, or the line of `checkpoints.jsonl` that it is in. */
export function checkpointText(content: string): string {
  try {
    const { text } = Object(JSON.parse(content))
    return String(text)
  } catch {
    return content
  }
}
