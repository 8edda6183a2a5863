import { useTranslation } from "react-i18next";
import { KindSign } from "~/ui/kind-sign";
import type { AreaToCheck } from "./fact-check-view";
import { GradeShown } from "./value-shown";
import "./fact-check.css";

interface AreasToCheckProps {
  evaluationId: string;
  /** The language that the team writes in. */
  language: string;
  areas: AreaToCheck[];
  summaryComments: number;
  /** Whether comments can be written now. */
  open: boolean;
}

/** The draft area by area: every finding and every grade with the way to a comment on it, and the summary. */
export function AreasToCheck(props: AreasToCheckProps) {
  const { t } = useTranslation("factcheck");
  const { evaluationId, areas, summaryComments, open } = props;
  return (
    <section className="stack" aria-labelledby="areas">
      <h2 id="areas">{t("areas_title")}</h2>
      <p className="measure">{t("areas_lead")}</p>
      <div className="area-checks">
        <div className="area-check__summary">
          <h3>{t("about_summary")}</h3>
          <Comment
            evaluationId={evaluationId}
            query="subject=summary"
            label={t("comment_on_summary")}
            comments={summaryComments}
            open={open}
          />
        </div>
        {areas.map((area) => (
          <AreaCheck key={area.id} area={area} {...props} />
        ))}
      </div>
    </section>
  );
}

function AreaCheck({ area, evaluationId, language, open }: AreasToCheckProps & { area: AreaToCheck }) {
  const { t } = useTranslation(["factcheck", "common"]);
  const { id, name, points, comments, findings, questions } = area;
  return (
    <details className="area-check" id={`area-${id}`}>
      <summary>
        <span className="area-check__number">{id}</span>
        <span>{name}</span>
        <span className="area-check__points">{points}</span>
        <Count comments={comments} />
      </summary>
      <div className="area-check__body">
        <h3>{t("findings")}</h3>
        {findings.length === 0 ? <p className="quiet">{t("findings_none")}</p> : null}
        <ul className="to-check">
          {findings.map((finding, index) => (
            <li key={finding.id}>
              <div className="to-check__words">
                <p className="small">
                  <KindSign kind={finding.kind} /> {t(`common:kind_${finding.kind}`)}
                </p>
                <p className="kept-text" lang={language}>
                  {finding.text}
                </p>
              </div>
              <Comment
                evaluationId={evaluationId}
                query={`subject=finding&id=${finding.id}`}
                label={t("comment_on_finding", { number: index + 1, area: id })}
                comments={finding.comments}
                open={open}
              />
            </li>
          ))}
        </ul>
        <h3>{t("grades")}</h3>
        <ul className="to-check">
          {questions.map((question) => (
            <li key={question.id}>
              <div className="to-check__words">
                <p>
                  <span className="to-check__number">{question.id}</span> {question.text}
                </p>
                <GradeShown value={question.value} />
              </div>
              <Comment
                evaluationId={evaluationId}
                query={`subject=grade&id=${question.id}`}
                label={t("comment_on_grade", { id: question.id })}
                comments={question.comments}
                open={open}
              />
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

interface CommentProps {
  evaluationId: string;
  query: string;
  /** What is commented on, for those who hear the link alone. */
  label: string;
  comments: number;
  open: boolean;
}

function Comment({ evaluationId, query, label, comments, open }: CommentProps) {
  const { t } = useTranslation("factcheck");
  return (
    <p className="to-check__comment">
      {open ? (
        <a href={`/evaluations/${evaluationId}/fact-check/comment?${query}`} aria-label={label}>
          {t("comment")}
        </a>
      ) : null}
      <Count comments={comments} />
    </p>
  );
}

function Count({ comments }: { comments: number }) {
  const { t } = useTranslation("factcheck");
  return comments > 0 ? <span className="comment-count">{t("count", { count: comments })}</span> : null;
}
