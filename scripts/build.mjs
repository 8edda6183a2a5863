// npm run build: everything that a production server needs, so that it can run without the development packages.
import { buildPages, bundleCommand } from "./bundle.mjs";

buildPages();
await bundleCommand();
