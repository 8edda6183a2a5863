import fs from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { inProject } from "~/platform/root.server";

/** An invented municipality and the year of its evaluation, which every file of prisma/seed/demo/ begins with. */
export const demoHeadSchema = z.object({
  municipality: z.object({ number: z.string(), name: z.string(), inhabitants: z.number() }),
  year: z.number(),
});

export type DemoHead = z.infer<typeof demoHeadSchema>;

/** Where a file that the demo ships with lies. */
export function demoFile(name: string): string {
  return inProject("prisma", "seed", "demo", name);
}

/** Reads a YAML file of the demo by its schema. */
export function readDemoFile<T>(name: string, schema: z.ZodType<T>): T {
  return schema.parse(parse(fs.readFileSync(demoFile(name), "utf8")));
}
