import { expect, test } from "vitest";
import { printable } from "~/report/pdf/printable";

const latin = (letter: string) => /^[\u0020-\u017f–’«»•§]$/.test(letter);

test("a text in letters that the font has is left alone", () => {
  expect(printable("Åse sa: «§ 25-1 gjelder», – også for Čáhcesuolu’s", latin)).toBe(
    "Åse sa: «§ 25-1 gjelder», – også for Čáhcesuolu’s",
  );
});

test("a sign that the font lacks becomes what says the same", () => {
  expect(printable("12\u202f500 ≤ 13\u202f000 → ja", latin)).toBe("12\u00a0500 <= 13\u00a0000 -> ja");
  expect(printable("e\u0301n", latin)).toBe("én");
  expect(printable("H₂O", latin)).toBe("H2O");
  expect(printable("sam\u00adarbeid", latin)).toBe("samarbeid");
});

test("a sign that nothing stands in for becomes a note in brackets, one for several in a row", () => {
  expect(printable("bra 👍🏽🎉, takk ❤️ til 🇳🇴", latin)).toBe("bra [emoji], takk [emoji] til [emoji]");
  expect(printable("familien 👨‍👩‍👧 her", latin)).toBe("familien [emoji] her");
  expect(printable("navnet 你好", latin)).toBe("navnet [?]");
  expect(printable("© 2018, trinn 1️⃣", (letter) => latin(letter) || letter === "©")).toBe("© 2018, trinn 1");
});

test("lines stay lines", () => {
  expect(printable("en\r\nto", latin)).toBe("en\nto");
});
