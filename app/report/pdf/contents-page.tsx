import { Link, Page, Text, View } from "@react-pdf/renderer";
import type { PaperDocument } from "../document";
import { Foot } from "./foot";
import { palette } from "./palette";
import { styles } from "./styles";

/**
 * The contents with page numbers.
 * @param pageOf filled while the sections are laid out; the numbers are written afterwards, when every page is known.
 */
export function ContentsPage({
  document,
  title,
  pageOf,
}: {
  document: PaperDocument;
  /** «Innhold» */
  title: string;
  pageOf: ReadonlyMap<string, number>;
}) {
  return (
    <Page size="A4" style={styles.page} bookmark={title}>
      <Text style={[styles.sectionTitle, { marginBottom: 22 }]}>{title}</Text>
      {document.sections.map(({ id, label, title, level }) => (
        <Link key={id} src={`#${id}`} style={{ textDecoration: "none", color: palette.text }}>
          <View style={[styles.contentsRow, level === 1 ? { marginTop: 8 } : { paddingLeft: 18 }]}>
            <Text
              style={[
                styles.contentsEntry,
                { width: level === 1 ? 18 : 58, fontWeight: 600, color: palette.strong },
              ]}
            >
              {label}
            </Text>
            <Text style={[styles.contentsEntry, { flex: 1, fontWeight: level === 1 ? 600 : 400 }]}>
              {title}
            </Text>
            <Text style={styles.contentsPage} render={() => String(pageOf.get(id) ?? "")} />
          </View>
        </Link>
      ))}
      <Foot document={document} />
    </Page>
  );
}
