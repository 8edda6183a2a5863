import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { FileFaultCode } from "~/assessment/documents/file-fault";
import { judgeFile } from "~/assessment/documents/file-kind";
import { judgeFileName } from "~/assessment/documents/file-name";
import { faultSentence } from "~/platform/fault-sentence";
import { languages } from "~/platform/i18n/languages";
import { translator } from "~/platform/i18n/translator";
import {
  jpeg,
  objectStream,
  office,
  officeParts,
  openDocumentFile,
  overlappingZip,
  pdf,
  png,
  webp,
  zip,
} from "./file-samples";

const MEGABYTE = 1024 * 1024;
const hex = (digits: string, filling = 600): Buffer =>
  Buffer.concat([Buffer.from(digits, "hex"), Buffer.alloc(filling)]);
const text = (content: string): Buffer => Buffer.from(content);
const ole = hex("d0cf11e0a1b11ae1");
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const html = "<!doctype html><script>alert(1)</script>";
/** A part that becomes a thousand times as large when it is unpacked. */
const bomb = { name: "word/media/a", content: Buffer.alloc(30 * MEGABYTE) };

describe("an ordinary file", () => {
  const files: [string, Buffer][] = [
    ["pdf", pdf()],
    ["docx", office("docx")],
    ["xlsx", office("xlsx")],
    ["pptx", office("pptx")],
    ["odt", openDocumentFile("odt")],
    ["ods", openDocumentFile("ods")],
    ["odp", openDocumentFile("odp")],
    ["png", png()],
    ["jpeg", jpeg(4000, 3000)],
    ["webp", webp(800, 600)],
  ];
  it.each(files)("of the kind %s is known by its bytes", async (kind, bytes) => {
    expect(await judgeFile(bytes)).toEqual({ ok: true, value: kind });
  });

  const unusual: [string, string, Buffer][] = [
    [
      "a document with the workbook behind its diagram",
      "docx",
      office("docx", [{ name: "word/embeddings/sheet.xlsx", content: office("xlsx"), stored: true }]),
    ],
    ["a PDF with objects in a stream", "pdf", pdf({ objects: objectStream("5 0 << /Type /Font >>") })],
    [
      "a PDF with a packed picture that happens to spell /JS",
      "pdf",
      pdf({ objects: "5 0 obj\n<< /Length 5 >>\nstream\n\u0081/JS \u0082\nendstream\nendobj\n" }),
    ],
    ["a PDF that a program padded", "pdf", Buffer.concat([pdf(), text("\r\n\0\0")])],
    ["a photo with a preview after it", "jpeg", Buffer.concat([jpeg(4000, 3000), jpeg(160, 120)])],
    [
      "a workbook of many rows",
      "xlsx",
      office("xlsx", [
        {
          name: "xl/worksheets/sheet1.xml",
          content: `<row>${randomBytes(2 * MEGABYTE).toString("hex")}</row>`,
        },
      ]),
    ],
  ];
  it.each(unusual)("that is %s is taken", async (_, kind, bytes) => {
    expect(await judgeFile(bytes)).toEqual({ ok: true, value: kind });
  });
});

/** What each file is, its bytes, and what the person is told. */
const hostile: [string, Buffer, FileFaultCode][] = [
  ["nothing at all", Buffer.alloc(0), "upload_empty"],
  [
    "a PDF of 25 MB and one byte",
    Buffer.concat([pdf(), Buffer.alloc(25 * MEGABYTE + 1 - pdf().length)]),
    "upload_too_large",
  ],
  ["zeros", Buffer.alloc(500), "upload_kind_unknown"],
  ["noise", Buffer.from("91a2b3c4d5e6f708".repeat(90), "hex"), "upload_kind_unknown"],

  ["a program for Windows", hex("4d5a90000300"), "upload_is_program"],
  ["a program for Linux", hex("7f454c460201"), "upload_is_program"],
  ["a program for macOS", hex("cffaedfe07000001"), "upload_is_program"],
  ["a program for macOS, for two processors, or a Java class", hex("cafebabe00000002"), "upload_is_program"],
  ["a shell script", text("#!/bin/sh\nrm -rf /\n"), "upload_is_program"],
  ["a shortcut for Windows", hex("4c0000000114020000000000c000"), "upload_is_program"],
  ["WebAssembly", hex("0061736d01000000"), "upload_is_program"],
  [
    "a PowerShell script",
    text("Invoke-Expression (New-Object Net.WebClient).DownloadString('x')"),
    "upload_is_text",
  ],
  ["a batch file", text("@echo off\r\ndel c:\\*.*\r\n"), "upload_is_text"],
  ["a table with a formula that starts a program", text("=cmd|' /C calc'!A0;1;2\n"), "upload_is_text"],

  ["a web page", text(html), "upload_is_markup"],
  [
    "a web page after blanks and a byte order mark",
    text("\ufeff \n\n<HTML><body onload=alert(1)>"),
    "upload_is_markup",
  ],
  ["a web page in UTF-16", Buffer.from(`\ufeff${html}`, "utf16le"), "upload_is_markup"],
  ["a picture in SVG with a script", text(svg), "upload_is_markup"],
  [
    "SVG behind an XML declaration that fetches a file",
    text(`<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${svg}`),
    "upload_is_markup",
  ],

  ["an old Word document, or a locked new one", ole, "upload_is_old_office"],
  ["rich text", text("{\\rtf1\\ansi {\\object\\objdata 0105}}"), "upload_is_old_office"],
  [
    "a GIF with a Java archive after it",
    Buffer.concat([hex("47494638396101000100", 20), zip([{ name: "A.class", content: "x" }])]),
    "upload_is_other_image",
  ],
  ["a photo in HEIC", hex("0000001c66747970686569630000"), "upload_is_other_image"],
  ["a RAR archive", hex("526172211a0700"), "upload_is_archive"],
  ["a 7-Zip archive", hex("377abcaf271c"), "upload_is_archive"],
  ["a gzip file", gzipSync("plan"), "upload_is_archive"],
  [
    "a tar archive",
    Buffer.concat([Buffer.from("a.txt".padEnd(257, "\0")), hex("7573746172")]),
    "upload_is_archive",
  ],
  ["a plain ZIP archive", zip([{ name: "plan.pdf", content: pdf() }]), "upload_is_archive"],
  ["an empty ZIP archive", hex("504b0506", 18), "upload_is_archive"],
  ["a Java archive", zip([{ name: "META-INF/MANIFEST.MF", content: "Main-Class: A" }]), "upload_is_archive"],

  [
    "a document with macros",
    office("docx", [{ name: "word/vbaProject.bin", content: ole }]),
    "upload_has_macros",
  ],
  [
    "a workbook with macros under another name",
    zip(
      officeParts("xlsx").map((part) =>
        part.name.startsWith("[")
          ? {
              ...part,
              content:
                '<Types><Default Extension="dat" ContentType="application/vnd.ms-office.vbaProject"/><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
            }
          : part,
      ),
    ),
    "upload_has_macros",
  ],
  [
    "a workbook that says it may have macros",
    zip(
      officeParts("xlsx").map((part) =>
        part.name.startsWith("[")
          ? {
              ...part,
              content:
                '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
            }
          : part,
      ),
    ),
    "upload_has_macros",
  ],
  [
    "a workbook with old macro sheets",
    office("xlsx", [{ name: "xl/macrosheets/sheet1.xml", content: "<x/>" }]),
    "upload_has_macros",
  ],
  [
    "a presentation with a control",
    office("pptx", [{ name: "ppt/activeX/activeX1.bin", content: "x" }]),
    "upload_has_macros",
  ],
  [
    "an OpenDocument text with macros",
    openDocumentFile("odt", [{ name: "Basic/Standard/Module1.xml", content: "<x/>" }]),
    "upload_has_macros",
  ],
  [
    "a macro hidden by escapes in the list of types",
    zip(
      officeParts("docx").map((part) =>
        part.name.startsWith("[")
          ? {
              ...part,
              content: `${part.content as string}<Override ContentType="application/vnd.ms-office.vba&#80;roject"/>`,
            }
          : part,
      ),
    ),
    "upload_parts_odd",
  ],
  [
    "a document with an OLE object",
    office("docx", [{ name: "word/embeddings/oleObject1.bin", content: ole }]),
    "upload_has_embedded",
  ],
  [
    "a document with a program as a picture",
    office("docx", [{ name: "word/media/image1.png", content: hex("4d5a90000300") }]),
    "upload_has_embedded",
  ],
  [
    "a document with an archive inside",
    office("docx", [{ name: "word/embeddings/a.zip", content: zip([{ name: "a", content: "b" }]) }]),
    "upload_has_embedded",
  ],
  [
    "a document with a workbook with macros inside",
    office("docx", [
      {
        name: "word/embeddings/a.xlsx",
        content: office("xlsx", [{ name: "xl/vbaProject.bin", content: ole }]),
      },
    ]),
    "upload_has_macros",
  ],
  [
    "files in a file in a file",
    office("docx", [
      { name: "word/a.docx", content: office("docx", [{ name: "word/b.docx", content: office("docx") }]) },
    ]),
    "upload_has_embedded",
  ],

  [
    "a document with a part that is encrypted",
    zip(officeParts("docx").map((part) => ({ ...part, flags: 0x0801 }))),
    "upload_encrypted",
  ],
  [
    "an OpenDocument text with a password",
    openDocumentFile("odt", [], "<manifest:encryption-data/>"),
    "upload_encrypted",
  ],
  ["a zip bomb", office("docx", [bomb]), "upload_unpacks_too_large"],
  [
    "a zip bomb that lies about its size",
    office("docx", [{ ...bomb, declared: 1000 }]),
    "upload_unpacks_too_large",
  ],
  [
    "a zip bomb of overlapping parts",
    overlappingZip(officeParts("docx"), { name: "word/media/a", content: randomBytes(5000) }, 500),
    "upload_unpacks_too_large",
  ],
  [
    "a zip bomb of many middling parts",
    office(
      "xlsx",
      Array.from({ length: 600 }, (_, index) => ({ name: `xl/${index}`, content: "x", declared: MEGABYTE })),
    ),
    "upload_unpacks_too_large",
  ],
  [
    "a zip bomb in a document in a document",
    office("docx", [{ name: "word/embeddings/a.docx", content: office("docx", [bomb]) }]),
    "upload_unpacks_too_large",
  ],
  [
    "a document of ten thousand and one parts",
    office(
      "docx",
      Array.from({ length: 9_998 }, (_, index) => ({ name: `word/${index}`, content: "", stored: true })),
    ),
    "upload_has_too_many_parts",
  ],
  [
    "a part that would leave its folder",
    office("docx", [{ name: "word/../../../etc/cron.d/x", content: "x" }]),
    "upload_parts_odd",
  ],
  [
    "a part at the root of the disk",
    office("docx", [{ name: "/etc/passwd", content: "x" }]),
    "upload_parts_odd",
  ],
  ["a part on a drive", office("docx", [{ name: "C:/Windows/x.dll", content: "x" }]), "upload_parts_odd"],
  [
    "a part with backslashes",
    office("docx", [{ name: "word\\..\\..\\x", content: "x" }]),
    "upload_parts_odd",
  ],
  [
    "a part that is a symbolic link",
    office("docx", [{ name: "word/link", content: "/etc/passwd", mode: 0o120777 }]),
    "upload_parts_odd",
  ],
  [
    "two parts of one name",
    office("docx", [{ name: "WORD/document.xml", content: "x" }]),
    "upload_parts_odd",
  ],
  [
    "a part with two names",
    office("docx", [{ name: "word/a.xml", localName: "word/b.exe", content: "x" }]),
    "upload_damaged",
  ],
  [
    "a part whose checksum is wrong",
    office("docx", [{ name: "word/a.xml", content: "x", crc: 1 }]),
    "upload_damaged",
  ],
  ["a document without its list of types", zip(officeParts("docx").slice(1)), "upload_damaged"],
  [
    "a document whose types are those of a workbook",
    zip([...officeParts("xlsx").slice(0, 2), { name: "word/document.xml", content: "x" }]),
    "upload_damaged",
  ],
  ["a document cut short", office("docx").subarray(0, 300), "upload_damaged"],
  ["a document with a web page after it", Buffer.concat([office("docx"), text(html)]), "upload_holds_more"],
  [
    "a document with a web page as its comment",
    zip(officeParts("docx"), html.repeat(100)),
    "upload_holds_more",
  ],
  [
    "a document in OpenDocument that is none of the kinds",
    zip([{ name: "mimetype", content: "application/epub+zip", stored: true }]),
    "upload_kind_unknown",
  ],

  [
    "a PDF with a script",
    pdf({ objects: "5 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj\n" }),
    "upload_pdf_active",
  ],
  [
    "a PDF with a script whose name is escaped",
    pdf({ objects: "5 0 obj\n<< /S /J#61vaScr#69pt /J#53 (x) >>\nendobj\n" }),
    "upload_pdf_active",
  ],
  [
    "a PDF with a script in a packed object",
    pdf({ objects: objectStream("5 0 << /S /JavaScript /JS (x) >>") }),
    "upload_pdf_active",
  ],
  [
    "a PDF with a script run as a rendition",
    pdf({ objects: objectStream("5 0 << /S /Other /JS (x) >>", "/Filter [/FlateDecode]") }),
    "upload_pdf_active",
  ],
  [
    "a PDF that starts a program",
    pdf({ objects: "5 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj\n" }),
    "upload_pdf_active",
  ],
  [
    "a PDF with a file in it",
    pdf({ objects: "5 0 obj\n<< /Type /EmbeddedFile >>\nendobj\n" }),
    "upload_pdf_active",
  ],
  [
    "a PDF whose packed objects become huge",
    pdf({ objects: objectStream(" ".repeat(65 * MEGABYTE)) }),
    "upload_unpacks_too_large",
  ],
  [
    "a PDF whose packed objects cannot be read",
    pdf({ objects: objectStream("5 0 <<>>", "/Filter [/ASCIIHexDecode /FlateDecode]") }),
    "upload_damaged",
  ],
  ["a PDF behind a password", pdf({ trailer: "/Encrypt 5 0 R " }), "upload_encrypted"],
  ["a PDF cut short", pdf().subarray(0, 120), "upload_damaged"],
  ["a PDF's header and nothing more", text("%PDF-1.7\n"), "upload_damaged"],
  ["a web page with a PDF after it", Buffer.concat([text(html), pdf()]), "upload_holds_more"],
  ["a PDF with a web page after it", Buffer.concat([pdf(), text(html)]), "upload_holds_more"],
  [
    "a PDF with an archive after it",
    Buffer.concat([pdf(), zip([{ name: "a", content: "b" }])]),
    "upload_holds_more",
  ],

  ["a PNG cut short", png().subarray(0, 50), "upload_damaged"],
  [
    "a PNG with a changed byte",
    Buffer.concat([png().subarray(0, 24), Buffer.from([9]), png().subarray(25)]),
    "upload_damaged",
  ],
  [
    "a PNG with an archive after it",
    Buffer.concat([png(), zip([{ name: "a", content: "b" }])]),
    "upload_holds_more",
  ],
  ["a PNG of ten thousand million points", png(100_000, 100_000), "upload_image_size"],
  ["a PNG without width", png(0, 1), "upload_image_size"],
  ["a JPEG cut short", jpeg().subarray(0, 30), "upload_damaged"],
  [
    "a JPEG with an archive after it",
    Buffer.concat([jpeg(), zip([{ name: "a", content: "b" }])]),
    "upload_holds_more",
  ],
  ["a JPEG as large as its numbers can tell", jpeg(65_535, 65_535), "upload_image_size"],
  ["a WebP with a script after it", Buffer.concat([webp(), text(html)]), "upload_holds_more"],
  ["a WebP cut short", webp().subarray(0, 22), "upload_damaged"],
];

/** Names that a file came with, and what the person is told. */
const hostileNames: [string, string, FileFaultCode][] = [
  ["no name", "", "upload_name_missing"],
  ["blanks", "  ", "upload_name_missing"],
  ["a way up", "../../etc/passwd.pdf", "upload_name_odd"],
  ["a way up for Windows", "..\\..\\plan.pdf", "upload_name_odd"],
  ["a path on a drive", "C:\\Users\\plan.pdf", "upload_name_odd"],
  ["a drive without a path", "C:plan.pdf", "upload_name_odd"],
  ["the folder above", "..", "upload_name_odd"],
  ["a zero byte", "plan.pdf\0.exe", "upload_name_odd"],
  ["a line break that would begin a header", "plan.pdf\r\nSet-Cookie: a=b", "upload_name_odd"],
  ["writing turned round", "plan\u202efdp.exe", "upload_name_odd"],
  ["a printer of Windows", "PRN.pdf", "upload_name_odd"],
  ["a port of Windows", "com1.tar.pdf", "upload_name_odd"],
];

describe("a hostile file", () => {
  it("is tried in more than fifty ways", () => {
    expect(hostile.length + hostileNames.length).toBeGreaterThan(50);
  });

  it.each(hostile)("that is %s is refused", async (_, bytes, code) => {
    expect(await judgeFile(bytes)).toMatchObject({ ok: false, fault: { code } });
  });

  it.each(hostileNames)("whose name is %s is refused", (_, name, code) => {
    expect(judgeFileName(name)).toMatchObject({ ok: false, fault: { code } });
  });

  it("is explained by a sentence in every language", () => {
    const codes = new Set([...hostile, ...hostileNames].map(([, , code]) => code));
    for (const language of languages) {
      for (const code of codes) {
        const sentence = faultSentence({ code, values: { most: 25 } }, translator(language));
        expect(sentence, `${language} ${code}`).toMatch(/^\p{Lu}.{30,}\.$/u);
      }
    }
  });
});
