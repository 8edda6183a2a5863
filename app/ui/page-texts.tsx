import { useTranslation } from "react-i18next";
import { useNonce } from "./nonce";

/** The texts of these namespaces as data in the page, for the scripts of a page that has any. */
export function PageTexts({ namespaces }: { namespaces: string[] }) {
  const { i18n } = useTranslation();
  const nonce = useNonce();
  const texts = Object.fromEntries(
    ["common", ...namespaces].map((name) => [name, i18n.getResourceBundle(i18n.language, name) as unknown]),
  );
  const json = JSON.stringify(texts).replace(/</g, "\\u003c");
  return (
    <script
      id="page-texts"
      type="application/json"
      nonce={nonce}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: json }}
    />
  );
}
