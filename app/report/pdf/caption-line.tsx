import { Text } from "@react-pdf/renderer";
import type { Caption } from "../document";
import { styles } from "./styles";

/** «Tabell 3  Poeng etter delområde», kept together with what it is the caption of. */
export function CaptionLine({ caption }: { caption: Caption }) {
  return (
    <Text style={styles.caption} minPresenceAhead={70}>
      <Text style={styles.captionLabel}>{`${caption.label}  `}</Text>
      {caption.text}
    </Text>
  );
}
