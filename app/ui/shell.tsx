import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CompassMark } from "./compass-mark";

interface ShellProps {
  person: { name: string; role: "administrator" | "evaluator" | "municipality" } | null;
  language: "nb" | "nn" | "en";
  /** The page's own path, to come back to when the language is changed. */
  path: string;
  demo: boolean;
  /** Without places to go and without a person: for somebody who came by a personal link. */
  bare: boolean;
  children: ReactNode;
}

const languageNames = { nb: "Bokmål", nn: "Nynorsk", en: "English" } as const;

/** Where each role can go from the head of every page. */
const places = {
  visitor: ["results", "indices", "surveys", "municipalities", "method"],
  municipality: ["evaluations", "results", "indices", "surveys", "municipalities", "method"],
  evaluator: ["evaluations", "results", "indices", "surveys", "municipalities", "method"],
  administrator: [
    "evaluations",
    "results",
    "indices",
    "surveys",
    "municipalities",
    "method",
    "people",
    "audit",
  ],
} as const;

/** More places than these, with the name of who has signed in, are wider than a page: they stand on a line of their own. */
const MOST_BESIDE_NAME = 6;

/** Head, main and foot of every page. Works and is reached by keyboard without any script. */
export function Shell({ person, language, path, demo, bare, children }: ShellProps) {
  const { t } = useTranslation();
  const links: readonly string[] = [
    ...places[person?.role ?? "visitor"],
    ...(person?.role === "administrator" && demo ? (["mail"] as const) : []),
  ];
  return (
    <>
      <a className="skip-link" href="#main">
        {t("skip_to_content")}
      </a>
      <header className="site-header">
        <div className="site-header__inner">
          <a className="site-header__name" href="/">
            <CompassMark />
            <span>Peil</span>
          </a>
          {bare ? null : (
            <>
              <nav
                className={`site-header__places${links.length > MOST_BESIDE_NAME ? " site-header__places--below" : ""}`}
                aria-label={t("places")}
              >
                <ul>
                  {links.map((place) => (
                    <li key={place}>
                      <a
                        href={`/${place}`}
                        aria-current={
                          path === `/${place}` || path.startsWith(`/${place}/`) ? "page" : undefined
                        }
                      >
                        {t(`place_${place}` as "place_results")}
                      </a>
                    </li>
                  ))}
                </ul>
              </nav>
              <div className="site-header__person">
                {person ? (
                  <>
                    <a href="/account">{person.name}</a>
                    <form method="post" action="/sign-out">
                      <button type="submit" className="plain-button">
                        {t("sign_out")}
                      </button>
                    </form>
                  </>
                ) : (
                  <a href="/sign-in">{t("sign_in")}</a>
                )}
              </div>
            </>
          )}
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-footer">
        <div className="site-footer__inner">
          <p>
            {t("about_line")}
            {demo ? <> {t("demo_line")}</> : null}
          </p>
          <form
            method="post"
            action="/language"
            className="site-footer__languages"
            aria-label={t("language")}
          >
            <input type="hidden" name="next" value={path} />
            {(["nb", "nn", "en"] as const).map((code) => (
              <button
                key={code}
                type="submit"
                name="language"
                value={code}
                lang={code}
                className="plain-button"
                aria-pressed={code === language}
              >
                {languageNames[code]}
              </button>
            ))}
          </form>
        </div>
      </footer>
    </>
  );
}
