import { Option } from "commander";
import { revisions } from "~/registry/imports/revision";

export const revisionOption = (): Option =>
  new Option("--revision <state>", "whether the source will publish the figures once more").choices(
    revisions,
  );
