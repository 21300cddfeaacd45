/** Version of the toolkit, the command line and everything between. */
export const toolVersion: string = '0.1.0'

/** Name and version that every event and every JSON document carries. */
export const toolName: string = `claimtrail/${toolVersion}`
