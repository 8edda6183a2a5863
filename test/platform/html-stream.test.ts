import { text } from "node:stream/consumers";
import { createElement } from "react";
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { htmlStream } from "~/platform/html-stream.server";

/** A page in which a letter of two bytes stands across every border of React's buffer, whatever stands before it. */
const page = (before: number) =>
  createElement(
    "p",
    null,
    "-".repeat(before),
    ...Array.from({ length: 400 }, (_, index) => [`å${index % 7}æ`, "ø"]),
  );

function streamed(before: number): Promise<string> {
  const body = htmlStream();
  const { pipe } = renderToPipeableStream(page(before), { onAllReady: () => pipe(body) });
  return text(body);
}

it("sends pages as they were written, also where a letter crosses the border of a buffer", async () => {
  for (const before of [0, 1, 2, 3]) {
    // The stream marks the borders of neighbouring texts, plain markup does not.
    const sent = (await streamed(before)).replaceAll("<!-- -->", "");
    expect(sent).toBe(renderToStaticMarkup(page(before)));
  }
});
