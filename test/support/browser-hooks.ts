import { afterAll, afterEach, beforeEach } from "vitest";
import { beginTest, endFile, endTest } from "./browser";

// Runs anew for every file, while the files of a worker share what they import.
beforeEach(beginTest);
afterEach(endTest);
afterAll(endFile);
