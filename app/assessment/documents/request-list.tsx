import { useTranslation } from "react-i18next";
import { About } from "./about";
import { DocumentLine } from "./document-line";
import type { DocumentsView, ShownRequest } from "./documents-view";

interface RequestListProps {
  requests: ShownRequest[];
  view: DocumentsView;
}

/** Documents asked for, in the list's order, each with what has come and what the reader can do. */
export function RequestList({ requests, view }: RequestListProps) {
  const { t } = useTranslation(["documents", "common"]);
  const canAsk = view.asking?.readOnly === null;
  return (
    <ol className="request-list">
      {requests.map((request, index) => (
        <li key={request.id} id={`request-${request.id}`} className="request">
          <div className="request__head">
            <div className="request__what">
              <h3 lang={view.language}>{request.title}</h3>
              {request.type ? <p className="small quiet">{request.type}</p> : null}
              {request.note ? (
                <p className="request__note" lang={view.language}>
                  {request.note}
                </p>
              ) : null}
            </div>
            <div className="request__tools">
              {view.cannotAdd === null ? (
                <a href={`?add=${request.id}#form`}>
                  {t(request.documents.length > 0 ? "add_another" : "add")}
                  <About title={request.title} language={view.language} />
                </a>
              ) : null}
              {canAsk ? (
                <>
                  <a href={`?request=${request.id}#form`}>
                    {t("common:change")}
                    <About title={request.title} language={view.language} />
                  </a>
                  <Move request={request} to={requests[index - 1]} label="move_up" sign="↑" />
                  <Move request={request} to={requests[index + 1]} label="move_down" sign="↓" />
                </>
              ) : null}
            </div>
          </div>
          {request.documents.length > 0 ? (
            <ul className="document-list">
              {request.documents.map((document) => (
                <DocumentLine key={document.id} document={document} view={view} />
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

interface MoveProps {
  request: ShownRequest;
  /** The one whose place it takes; none at the list's end. */
  to: ShownRequest | undefined;
  label: "move_up" | "move_down";
  sign: string;
}

/** The place to move to is named outright, so that pressing twice moves once. */
function Move({ request, to, label, sign }: MoveProps) {
  const { t } = useTranslation("documents");
  if (!to) return <span className="request__no-move" aria-hidden="true" />;
  return (
    <form method="post">
      <input type="hidden" name="intent" value="move_request" />
      <input type="hidden" name="requestId" value={request.id} />
      <button
        type="submit"
        name="position"
        value={to.position}
        className="request__move"
        aria-label={t(label, { title: request.title })}
      >
        {sign}
      </button>
    </form>
  );
}
