import { useTranslation } from "react-i18next";
import { Notice } from "~/ui/notice";
import { fieldId } from "~/ui/field";
import { draftPath } from "./draft-paths";
import { DraftHead, FaultTag } from "./draft-head";
import { DraftFaultList } from "./fault-list";
import { itemTypes } from "./item-types";
import { shortened } from "./item-view";
import type { OverviewItem, OverviewSection, OverviewView } from "./overview.server";
import { PublishPanel } from "./publish-panel";

interface OverviewProps {
  view: OverviewView;
  title: string;
  /** Why what was asked for was not done; null when it was, or nothing was asked. */
  refused: string | null;
}

/** The whole draft: what is wrong, its sections and items in order, its background variables, and saving it as a version. */
export function Overview({ view, title, refused }: OverviewProps) {
  const { t } = useTranslation("builder");
  const { head, sections, backgrounds, faults } = view;
  return (
    <div className="page builder">
      <DraftHead head={head} current="overview" />
      <h1>{title}</h1>
      {refused ? (
        <Notice kind="fault" title={t("not_done")}>
          <p>{refused}</p>
        </Notice>
      ) : null}
      <DraftFaultList faults={faults} page={null} />
      <form method="post" className="stack" aria-label={t("items_title")}>
        <input type="hidden" name="base" value={view.base} />
        <input type="hidden" name="newItem" value={view.newItemId} />
        <input type="hidden" name="newSection" value={view.newSectionId} />
        <div className="overview__head" id="items" tabIndex={-1}>
          <h2>{t("items_title")}</h2>
          <button type="submit" name="do" value="number" className="plain-button">
            {t("number_in_order")}
          </button>
        </div>
        {sections.map((section) => (
          <SectionPart key={section.key} view={view} section={section} />
        ))}
        <p>
          <button type="submit" name="do" value="section-add" className="ds-button" data-variant="secondary">
            {t("add_section")}
          </button>
        </p>
        <section
          className="stack"
          id={fieldId("overview.background")}
          tabIndex={-1}
          aria-labelledby="background-title"
        >
          <h2 id="background-title">{t("background_title")}</h2>
          <p className="measure quiet">{t("background_lead")}</p>
          <ul className="overview__items">
            {backgrounds.map(({ place, id, name, categories, faults: count }) => (
              <li key={place} className="overview__item">
                <span className="overview__number">{place + 1}</span>
                <span>
                  <a href={draftPath(head.id, "background", String(place))}>{name || id || t("unnamed")}</a>
                  <span className="quiet small"> {t("categories_number", { number: categories })}</span>
                </span>
                {count > 0 ? <FaultTag count={count} /> : null}
              </li>
            ))}
          </ul>
          <NewBackground taken={backgrounds.map(({ id }) => id)} />
        </section>
      </form>
      <PublishPanel head={head} />
    </div>
  );
}

function SectionPart({ view, section }: { view: OverviewView; section: OverviewSection }) {
  const { t } = useTranslation("builder");
  const { head, sections } = view;
  const { key, place, items } = section;
  const name = section.name || t("unnamed");
  const typeName = `type.${key}`;
  return (
    <section
      className="overview__section"
      id={`section-${key}`}
      tabIndex={-1}
      aria-labelledby={`title-${key}`}
    >
      <div className="overview__head">
        <h3 id={`title-${key}`}>
          {place + 1}. {name}
        </h3>
        {section.faults > 0 ? <FaultTag count={section.faults} /> : null}
        <span className="list-tools">
          <a href={draftPath(head.id, "sections", key)}>
            {t("edit_section")} <span className="visually-hidden">{name}</span>
          </a>
          <a href={draftPath(head.id, "preview", key)}>
            {t("place_preview")} <span className="visually-hidden">{name}</span>
          </a>
          {place > 0 ? (
            <OverviewButton value={`section-move:${place - 1}:${key}`} label={t("up")} of={name} />
          ) : null}
          {place < sections.length - 1 ? (
            <OverviewButton value={`section-move:${place + 1}:${key}`} label={t("down")} of={name} />
          ) : null}
          {items.length === 0 ? (
            <OverviewButton value={`section-remove:${key}`} label={t("remove")} of={name} />
          ) : null}
        </span>
      </div>
      {items.length === 0 ? <p className="quiet">{t("section_empty")}</p> : null}
      <ol className="overview__items">
        {items.map((item) => (
          <ItemLine key={item.key} draftId={head.id} item={item} />
        ))}
      </ol>
      <p className="cluster">
        <label htmlFor={fieldId(typeName)}>
          <span className="visually-hidden">
            {t("new_type")} {name}
          </span>
          <select id={fieldId(typeName)} name={typeName} className="ds-input">
            {itemTypes.map((type) => (
              <option key={type} value={type}>
                {t(`type_${type}`)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="submit"
          name="do"
          value={`add:${key}`}
          className="ds-button"
          data-variant="secondary"
          data-size="sm"
        >
          {t("add_item")}
          <span className="visually-hidden"> {name}</span>
        </button>
      </p>
    </section>
  );
}

function ItemLine({ draftId, item }: { draftId: string; item: OverviewItem }) {
  const { t } = useTranslation("builder");
  const { key, number, type, question, routed, faults, up, down } = item;
  const of = t("at_item", { number: number || key });
  return (
    <li className="overview__item" id={`item-${key}`} tabIndex={-1}>
      <span className="overview__number">{number}</span>
      <span className="overview__question">
        <a href={draftPath(draftId, "items", key)}>{shortened(question, 140) || t("unnamed")}</a>
        <span className="quiet small">
          {type ? t(`type_${type}`) : t("type_unknown")}
          {routed ? ` · ${t("routed")}` : null}
        </span>
        {faults > 0 ? <FaultTag count={faults} /> : null}
      </span>
      <span className="list-tools">
        {up ? <OverviewButton value={`move:${up}:${key}`} label={t("up")} of={of} /> : null}
        {down ? <OverviewButton value={`move:${down}:${key}`} label={t("down")} of={of} /> : null}
        <OverviewButton value={`copy:${key}`} label={t("copy")} of={of} />
        <a href={draftPath(draftId, "items", key, "remove")}>
          {t("remove")}
          <span className="visually-hidden"> {of}</span>
        </a>
      </span>
    </li>
  );
}

function OverviewButton({ value, label, of }: { value: string; label: string; of: string }) {
  return (
    <button type="submit" name="do" value={value} className="plain-button">
      {label}
      <span className="visually-hidden"> {of}</span>
    </button>
  );
}

const backgroundIds = ["group", "population", "region", "income", "centrality"] as const;

function NewBackground({ taken }: { taken: readonly string[] }) {
  const { t } = useTranslation("builder");
  const free = backgroundIds.filter((id) => !taken.includes(id));
  if (free.length === 0) return <p className="quiet">{t("background_all")}</p>;
  return (
    <p className="cluster">
      <label htmlFor={fieldId("newBackground")}>
        <span className="visually-hidden">{t("background_new")}</span>
        <select id={fieldId("newBackground")} name="newBackground" className="ds-input">
          {free.map((id) => (
            <option key={id} value={id}>
              {t(`key_${id}`)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="submit"
        name="do"
        value="background-add"
        className="ds-button"
        data-variant="secondary"
        data-size="sm"
      >
        {t("background_add")}
      </button>
    </p>
  );
}
