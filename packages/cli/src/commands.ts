import { addCommand } from './commands/add.ts'
import { adoptCommand } from './commands/adopt.ts'
import { annotateCommand } from './commands/annotate.ts'
import { archiveCommand } from './commands/archive.ts'
import { auditCommand } from './commands/audit.ts'
import { checkpointCommand } from './commands/checkpoint.ts'
import { claimsCommand } from './commands/claims.ts'
import { evalCommand } from './commands/eval.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { ingestCommand } from './commands/ingest.ts'
import { initCommand } from './commands/init.ts'
import { reanchorCommand } from './commands/reanchor.ts'
import { repairCommand } from './commands/repair.ts'
import { searchCommand } from './commands/search.ts'
import { sentencesCommand } from './commands/sentences.ts'
import { serveCommand } from './commands/serve.ts'
import { startCommand } from './commands/start.ts'
import { suggestCommand } from './commands/suggest.ts'
import { tagCommand } from './commands/tag.ts'
import { verifyCommand } from './commands/verify.ts'
import type { Command } from './options.ts'

/** All commands, in the order of a project's life: the order of `--help`. */
export const commands: readonly Command[] = [
  startCommand,
  initCommand,
  addCommand,
  ingestCommand,
  sentencesCommand,
  tagCommand,
  suggestCommand,
  annotateCommand,
  claimsCommand,
  searchCommand,
  reanchorCommand,
  auditCommand,
  checkpointCommand,
  verifyCommand,
  exportCommand,
  importCommand,
  serveCommand,
  evalCommand,
  archiveCommand,
  repairCommand,
  adoptCommand,
]
