/**
 * Input that a person must mend. The command prints the lines on stderr, nothing on stdout, and exits with 2.
 * Each line names the place (file, row, column, value) and what to do.
 */
export class CommandFault extends Error {
  constructor(readonly lines: string[]) {
    super(lines.join("\n"));
    this.name = "CommandFault";
  }
}
