import { afterEach, expect, test, vi } from "vitest";
import { newSaveId } from "~/platform/save-id";

afterEach(() => vi.unstubAllGlobals());

test("names a save also where the page is not reached by HTTPS, which has no crypto.randomUUID", () => {
  const getRandomValues = (bytes: Uint8Array) => {
    bytes.set([0, 10, 255]);
    return bytes;
  };
  vi.stubGlobal("crypto", { getRandomValues });
  expect(newSaveId()).toBe("000aff00000000000000000000000000");
});

test("gives no two saves the same name", () => {
  expect(new Set(Array.from({ length: 1_000 }, newSaveId)).size).toBe(1_000);
});
