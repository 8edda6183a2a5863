import { runPeil } from "./peil";

// Whoever reads the results may stop reading, as «head» does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

process.exitCode = await runPeil(process.argv.slice(2), { out: process.stdout, err: process.stderr });
