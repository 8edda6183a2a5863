import type { ReactNode } from "react";
import "./page-places.css";

/** What a page belongs to, outermost first, and in a word or two how it is with it. */
export function Crumbs({ children }: { children: ReactNode }) {
  return <p className="crumbs">{children}</p>;
}

interface PagePlacesProps {
  label: string;
  places: readonly { href: string; name: string; isHere: boolean }[];
}

/** The way between pages that belong together. */
export function PagePlaces({ label, places }: PagePlacesProps) {
  return (
    <nav aria-label={label}>
      <ul className="page-places">
        {places.map(({ href, name, isHere }) => (
          <li key={href}>
            <a href={href} aria-current={isHere ? "page" : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
