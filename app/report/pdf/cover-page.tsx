import { Page, Text, View } from "@react-pdf/renderer";
import type { Cover } from "../document";
import { coverPalette } from "./palette";
import { CoverRose } from "./rose";
import { page, styles } from "./styles";

const RADIUS = 262;

/** The front: the municipality's own rose over a deep ground, and who, what, when. */
export function CoverPage({ cover, title }: { cover: Cover; title: string }) {
  return (
    <Page
      size="A4"
      style={[styles.page, { backgroundColor: coverPalette.ground, color: coverPalette.text }]}
      bookmark={title}
    >
      <View style={{ position: "absolute", left: page.width - RADIUS * 1.42, top: 210 }}>
        <CoverRose shares={cover.shares} radius={RADIUS} />
      </View>
      <Text style={{ fontSize: 11, fontWeight: 500, color: coverPalette.quiet }}>{cover.kicker}</Text>
      <Text
        style={{
          fontSize: 40,
          lineHeight: 1.08,
          fontWeight: 600,
          letterSpacing: -0.9,
          marginTop: 10,
          maxWidth: 440,
        }}
      >
        {cover.title}
      </Text>
      <Text style={{ fontSize: 16, lineHeight: 1.3, marginTop: 10 }}>{cover.subtitle}</Text>
      {cover.mark ? <InventedMark text={cover.mark.long} /> : null}
      <View style={{ position: "absolute", left: page.side, bottom: 62, width: 330 }}>
        {cover.lines.map((line) => (
          <Text
            key={line}
            style={{ fontSize: 9.5, lineHeight: 1.5, color: coverPalette.quiet, marginTop: 3 }}
          >
            {line}
          </Text>
        ))}
      </View>
    </Page>
  );
}

function InventedMark({ text }: { text: string }) {
  return (
    <View
      style={{
        marginTop: 16,
        alignSelf: "flex-start",
        backgroundColor: coverPalette.north,
        borderRadius: 3,
        paddingVertical: 5,
        paddingHorizontal: 9,
      }}
    >
      <Text style={{ fontSize: 9.5, fontWeight: 600, color: coverPalette.ground }}>{text}</Text>
    </View>
  );
}
