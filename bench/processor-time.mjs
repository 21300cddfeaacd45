/** Milliseconds of processor time that a call takes: who else uses the machine counts for less than by the clock. */
export function processorTime(call) {
  const before = process.cpuUsage()
  call()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
