import { Command } from "commander";
import type { Output } from "../output";
import { compareCostsCommand } from "./compare-costs";

/** `peil compare …`: a municipality beside others. */
export function compareCommand(output: Output): Command {
  return new Command("compare")
    .description("hold a municipality's figures against those of others")
    .addCommand(compareCostsCommand(output));
}
