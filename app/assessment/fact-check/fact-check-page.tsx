import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FaultSummary, Notice } from "~/ui/notice";
import { AreasToCheck } from "./areas-to-check-list";
import { CommentCard } from "./comment-card";
import type { CommentView, FactCheckAnswer, FactCheckDone, FactCheckView } from "./fact-check-view";
import { Finish } from "./finish";
import { MunicipalityTools, TeamTools } from "./comment-tools";
import { RoundPanel } from "./round-panel";
import { SendAnswers } from "./send-answers";
import "../evaluations/evaluation.css";
import "./fact-check.css";

interface FactCheckPageProps {
  view: FactCheckView;
  answer: FactCheckAnswer | null;
  done: { what: FactCheckDone; unreached: number } | null;
}

/** The fact check: where it stands, the comments with their answers, and for the municipality all that it can comment on. */
export function FactCheckPage({ view, answer, done }: FactCheckPageProps) {
  const { t } = useTranslation(["factcheck", "common"]);
  const { evaluationId, round, municipality, team } = view;
  const faults = <FaultSummary title={t("common:faults_title")} faults={answer?.faults ?? []} />;
  if (!round) {
    return (
      <>
        {faults}
        <div className="empty">
          <p>{t("none_opened")}</p>
        </div>
      </>
    );
  }
  return (
    <>
      {faults}
      {done ? <Done done={done} /> : null}
      <RoundPanel view={view} round={round} answer={answer} />
      {team ? <Flags view={view} /> : null}
      <Comments view={view} />
      {team && !team.readOnly && team.untold > 0 ? <SendAnswers untold={team.untold} /> : null}
      {municipality && municipality.areas.length > 0 ? (
        <>
          <AreasToCheck
            evaluationId={evaluationId}
            language={view.language}
            areas={municipality.areas}
            summaryComments={municipality.summaryComments}
            open={municipality.closed === null}
          />
          <Finish round={round} municipality={municipality} />
        </>
      ) : null}
    </>
  );
}

function Done({ done: { what, unreached } }: { done: NonNullable<FactCheckPageProps["done"]> }) {
  const { t } = useTranslation("factcheck");
  return (
    <>
      <Notice kind="done">
        <p>{t(`done_${what}`)}</p>
      </Notice>
      {unreached > 0 ? (
        <Notice kind="attention">
          <p>{t("unreached", { count: unreached })}</p>
        </Notice>
      ) : null}
    </>
  );
}

/** Comments that were accepted though nothing has changed: to be looked at before publication. */
function Flags({ view }: { view: FactCheckView }) {
  const { t } = useTranslation("factcheck");
  const flagged = view.rounds
    .flatMap(({ comments }) => comments)
    .filter(
      ({ answer, standing, changeAddress }) =>
        changeAddress !== null && answer?.kind === "accepted" && standing === "same",
    );
  if (flagged.length === 0) return null;
  return (
    <Notice kind="attention" title={t("flags_title")}>
      <ul>
        {flagged.map(({ id, about }) => (
          <li key={id}>
            <a href={`#comment-${id}`}>{about.title}</a>: {t(`unchanged_${about.kind}`)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The comments of every round under its heading; one round alone needs none. */
function Comments({ view }: { view: FactCheckView }) {
  const { t } = useTranslation("factcheck");
  const { rounds } = view;
  return (
    <>
      {rounds.map(({ number, comments }) => (
        <section key={number} className="stack" aria-labelledby={`round-${number}`}>
          <h2 id={`round-${number}`}>
            {rounds.length === 1 ? t("comments") : t("comments_of_round", { round: number })}
            {comments.length > 0 ? <span className="quiet"> ({comments.length})</span> : null}
          </h2>
          {number < (rounds[0]?.number ?? 0) ? (
            <p>
              <a href={`/evaluations/${view.evaluationId}/fact-check/report?round=${number}`}>
                {t("draft_of_round", { round: number })}
              </a>
            </p>
          ) : null}
          {comments.length === 0 ? <p className="quiet">{t(noneKey(view))}</p> : null}
          {comments.map((comment) => (
            <CommentCard
              key={comment.id}
              comment={comment}
              language={view.language}
              tools={toolsOf(view, comment)}
            />
          ))}
        </section>
      ))}
    </>
  );
}

function noneKey({ municipality }: FactCheckView): "comments_none_yours" | "comments_none" {
  return municipality?.closed === null ? "comments_none_yours" : "comments_none";
}

/** What the reader can do with a comment; null when it is nothing. */
function toolsOf({ evaluationId, municipality, team }: FactCheckView, comment: CommentView): ReactNode {
  if (municipality) {
    return comment.mayChange ? <MunicipalityTools evaluationId={evaluationId} comment={comment} /> : null;
  }
  return team && !team.readOnly ? <TeamTools evaluationId={evaluationId} comment={comment} /> : null;
}
