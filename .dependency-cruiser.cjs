/**
 * The rules of the house (docs/decisions/001-layout.md): arrows go down only.
 * routes and cli → report → assessment, survey, registry → access → platform; ui imports no room.
 */
const above = {
  platform: ["access", "assessment", "survey", "registry", "report", "cli", "routes"],
  access: ["assessment", "survey", "registry", "report", "cli", "routes"],
  assessment: ["survey", "registry", "report", "cli", "routes"],
  survey: ["assessment", "registry", "report", "cli", "routes"],
  registry: ["assessment", "survey", "report", "cli", "routes"],
  report: ["cli", "routes"],
  cli: ["routes"],
  ui: ["platform", "access", "assessment", "survey", "registry", "report", "cli", "routes"],
};

const room = (name) => `^app/${name}/`;

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two files that need each other are one subject, or a third file is missing.",
      from: { pathNot: "^app/platform/generated/" },
      to: { circular: true },
    },
    ...Object.entries(above).map(([name, rooms]) => ({
      name: `${name}-imports-downwards`,
      severity: "error",
      from: { path: room(name) },
      to: { path: `^app/(${rooms.join("|")})/` },
    })),
    {
      name: "rules-are-pure",
      severity: "error",
      comment: "Only .server files, routes and commands may touch a database or the network.",
      from: { path: "^app/(assessment|survey|registry|report|access|ui)/", pathNot: "\\.server\\.tsx?$" },
      to: { path: "\\.server\\.tsx?$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // Types are imported as such, which lint sees to, so that nothing has to be compiled to find them.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^app/platform/generated/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
