import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "~/ui/field";
import { FaultSummary, Notice, Outcome } from "~/ui/notice";
import { StatusTag } from "./frame-page";
import { LanguageField } from "./language-field";
import type { MemberAnswer } from "./member-action.server";
import type { MemberStatus } from "./member-status";
import { WaveHead, type WaveHeadData } from "./wave-head";
import { wavePath } from "./wave-pages";
import "./waves.css";

export interface MemberView {
  head: WaveHeadData;
  id: string;
  version: number;
  name: string;
  municipality: string;
  status: MemberStatus;
  email: string;
  language: string;
  /** When and why mail came back; null when it did not. */
  bounced: { at: string; reason: string } | null;
  /** When the respondent asked for no more letters; null while they may come. */
  withdrawn: string | null;
  links: number;
  started: string | null;
  submitted: string | null;
  /** Whether there is anything of an answer to delete. */
  hasResponse: boolean;
  /** Whether nobody in the wave has begun to answer. */
  removable: boolean;
  /** The day on which addresses and links were deleted; null while they are there. */
  cleared: string | null;
  /** Of the form that makes a link, so that it makes one however often it is sent. */
  token: string;
}

interface MemberPageProps {
  view: MemberView;
  answer: MemberAnswer | null;
  /** Where the installation is reached, to show a whole link. */
  origin: string;
  done: string | null;
}

/** One municipality of a wave: its address, its links, and what can be done with its answer. */
export function MemberPage({ view, answer, origin, done }: MemberPageProps) {
  const { t } = useTranslation(["waves", "common"]);
  const { head, cleared } = view;
  return (
    <div className="page">
      <WaveHead head={head} current="frame" />
      <p>
        <a href={wavePath(head.id, "frame")}>{t("back_to_frame")}</a>
      </p>
      <h1>
        {view.name} <span className="quiet">{view.municipality}</span>
      </h1>
      <Outcome kind="done" sentence={done} />
      <FaultSummary title={t("common:faults_title")} faults={answer?.faults ?? []} />
      {answer?.link ? <HandedLink address={origin + answer.link} name={view.name} /> : null}
      <dl className="wave-facts">
        <dt>{t("column_state")}</dt>
        <dd>
          <StatusTag status={view.status} />
        </dd>
        {view.started ? (
          <>
            <dt>{t("began")}</dt>
            <dd>{view.started}</dd>
          </>
        ) : null}
        {view.submitted ? (
          <>
            <dt>{t("sent_in")}</dt>
            <dd>{view.submitted}</dd>
          </>
        ) : null}
      </dl>
      {cleared ? (
        <Notice>
          <p>{t("frame_cleared", { day: cleared })}</p>
        </Notice>
      ) : (
        <div className="member-panels">
          <AddressPanel view={view} answer={answer} />
          <BouncePanel view={view} answer={answer} />
          <WithdrawalPanel view={view} />
          <LinkPanel view={view} />
        </div>
      )}
      <DangerPanel view={view} />
    </div>
  );
}

function HandedLink({ address, name }: { address: string; name: string }) {
  const { t } = useTranslation("waves");
  return (
    <Notice kind="attention" title={t("link_made", { name })}>
      <div className="stack">
        <p>{t("link_once")}</p>
        <code className="handed-link">{address}</code>
      </div>
    </Notice>
  );
}

interface PanelFormProps {
  view: MemberView;
  intent: string;
  button: string;
  /** «primary» for what is done most often on the page. */
  variant?: "primary" | "secondary";
  children?: ReactNode;
}

function PanelForm({ view, intent, button, variant = "secondary", children }: PanelFormProps) {
  return (
    <form method="post" className="form" autoComplete="off">
      <input type="hidden" name="version" value={view.version} />
      {children}
      <div>
        <button type="submit" name="intent" value={intent} className="ds-button" data-variant={variant}>
          {button}
        </button>
      </div>
    </form>
  );
}

function AddressPanel({ view, answer }: { view: MemberView; answer: MemberAnswer | null }) {
  const { t } = useTranslation(["waves", "common"]);
  const fault = answer?.faults.find(({ name }) => name === "email")?.message;
  const typed = fault ? answer?.typed : null;
  return (
    <section className="panel stack" aria-labelledby="address">
      <h2 id="address">{t("address_title")}</h2>
      <PanelForm view={view} intent="address" button={t("common:save")} variant="primary">
        <Field name="email" label={t("email")} fault={fault}>
          {(control) => (
            <input
              {...control}
              type="text"
              inputMode="email"
              className="ds-input"
              defaultValue={typed?.email ?? view.email}
            />
          )}
        </Field>
        {typed ? (
          <p className="quiet">{t("address_stands", { address: view.email || t("email_missing") })}</p>
        ) : null}
        <LanguageField value={typed?.language ?? view.language} />
      </PanelForm>
    </section>
  );
}

function BouncePanel({ view, answer }: { view: MemberView; answer: MemberAnswer | null }) {
  const { t } = useTranslation("waves");
  const fault = answer?.faults.find(({ name }) => name === "reason")?.message;
  const { bounced } = view;
  return (
    <section className="panel stack" aria-labelledby="bounce">
      <h2 id="bounce">{t("status_bounced")}</h2>
      {bounced ? (
        <>
          <p>{t("bounced_at", { when: bounced.at })}</p>
          {bounced.reason ? <p className="quiet">{bounced.reason}</p> : null}
          <PanelForm view={view} intent="unbounce" button={t("unbounce")} />
        </>
      ) : (
        <PanelForm view={view} intent="bounce" button={t("bounce")}>
          <p>{t("bounce_text")}</p>
          <Field name="reason" label={t("bounce_reason")} fault={fault}>
            {(control) => (
              <input
                {...control}
                className="ds-input"
                defaultValue={fault ? answer?.typed?.reason : ""}
                maxLength={500}
              />
            )}
          </Field>
        </PanelForm>
      )}
    </section>
  );
}

function WithdrawalPanel({ view }: { view: MemberView }) {
  const { t } = useTranslation("waves");
  const { withdrawn } = view;
  return (
    <section className="panel stack" aria-labelledby="withdrawal">
      <h2 id="withdrawal">{t("withdrawal_title")}</h2>
      <p>{withdrawn ? t("withdrawn_at", { when: withdrawn }) : t("withdrawal_text")}</p>
      <PanelForm
        view={view}
        intent={withdrawn ? "resumed" : "declined"}
        button={t(withdrawn ? "withdrawal_undo" : "withdrawal_note")}
      />
    </section>
  );
}

function LinkPanel({ view }: { view: MemberView }) {
  const { t } = useTranslation("waves");
  return (
    <section className="panel stack" aria-labelledby="links">
      <h2 id="links">{t("links_title")}</h2>
      <p>{t("links_count", { count: view.links })}</p>
      <PanelForm view={view} intent="link" button={t("link_make")}>
        <input type="hidden" name="token" value={view.token} />
        <p className="quiet small">{t("link_make_text")}</p>
      </PanelForm>
      {view.links > 0 ? (
        <PanelForm view={view} intent="revoke" button={t("links_revoke")}>
          <p className="quiet small">{t("links_revoke_text")}</p>
        </PanelForm>
      ) : null}
    </section>
  );
}

function DangerPanel({ view }: { view: MemberView }) {
  const { t } = useTranslation("waves");
  if (!view.hasResponse && !view.removable) return null;
  return (
    <section className="panel stack" aria-labelledby="delete">
      <h2 id="delete">{t(view.hasResponse ? "answer_title" : "remove_title")}</h2>
      {view.hasResponse ? (
        <>
          <p className="measure">{t("answer_delete_text")}</p>
          <p>
            <a
              className="ds-button"
              data-variant="secondary"
              href={`${wavePath(view.head.id, "frame")}/${view.id}/delete`}
            >
              {t("answer_delete")}
            </a>
          </p>
        </>
      ) : (
        <PanelForm view={view} intent="remove" button={t("remove")}>
          <p className="measure">{t("remove_text", { name: view.name })}</p>
        </PanelForm>
      )}
    </section>
  );
}
