/**
 * Do the same with each item, at most so many at once. Results are in the order of the items; after an abort
 * nothing new is begun, and the results are those that were done. An error ends it once what runs has ended.
 */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result[]> {
  const results = new Map<number, Result>()
  let next = 0
  const run = async (): Promise<void> => {
    while (next < items.length && !signal?.aborted) {
      const at = next
      next += 1
      const item = items[at]
      if (item !== undefined) results.set(at, await work(item))
    }
  }
  const runs = await Promise.allSettled(Array.from({ length: Math.max(1, atOnce) }, run))
  const failed = runs.find((each) => each.status === 'rejected')
  if (failed) throw failed.reason
  return [...results].sort(([one], [other]) => one - other).map(([, result]) => result)
}
