import { Transform } from "node:stream";

/**
 * What a page is written through on its way out. React 18 hands over its buffer of 2,048 bytes whole, also when a letter such as
 * «å» did not fit in the last byte: the byte that is left is a NUL, which a browser shows as «�» and would save back from a
 * field. HTML has no use for NUL, so each is taken out.
 */
export function htmlStream(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}
