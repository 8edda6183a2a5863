import { runPeil } from "./peil";

process.exitCode = await runPeil(process.argv.slice(2), { out: process.stdout, err: process.stderr });
