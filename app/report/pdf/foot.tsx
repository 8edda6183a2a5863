import { Text, View } from "@react-pdf/renderer";
import type { PaperDocument } from "../document";
import { styles } from "./styles";

/** Municipality, tool, version and page, on every page but the cover. */
export function Foot({ document: { foot } }: { document: PaperDocument }) {
  return (
    <View style={styles.foot} fixed>
      <Text style={styles.footText}>{foot.text}</Text>
      <Text
        style={styles.footPage}
        render={({ pageNumber, totalPages }) =>
          foot.page.replace("{page}", String(pageNumber)).replace("{pages}", String(totalPages))
        }
      />
    </View>
  );
}
