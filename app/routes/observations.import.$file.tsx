import { data, type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { forRoles } from "~/access/guard.server";
import { formTexts, readForm } from "~/platform/form.server";
import { FileFaults } from "~/registry/import-pages/file-faults";
import { ImportPreview } from "~/registry/import-pages/import-preview";
import { ImportProgressPanel } from "~/registry/import-pages/import-progress-panel";
import { loadImportWork } from "~/registry/import-pages/import-work-page.server";
import { refreshHeader } from "~/registry/import-pages/refresh-header";
import {
  giveUp,
  importInBackground,
  isPreviewed,
  previewInBackground,
} from "~/registry/imports/import-work.server";
import { findUpload } from "~/registry/imports/kept-upload.server";
import { revisions } from "~/registry/imports/revision";
import { Notice, Outcome } from "~/ui/notice";
import "~/registry/import-pages/observation-imports.css";

export const loader = forRoles(["administrator"], async ({ request, db, params, language, t }) => {
  const { fileName, view } = await loadImportWork(db, params["file"] ?? "", { language, t });
  const { searchParams } = new URL(request.url);
  const refreshing = view.step === "working" && searchParams.get("refresh") !== "off";
  const done = searchParams.get("done");
  const isShown = view.step === "previewed";
  const page = {
    title: t("observations:file_title", { file: fileName }),
    ...{ fileName, view, refreshing },
    done: isShown && done === "filed" ? t("filing:done_filed") : null,
    refiled: isShown && done === "refiled" ? t("filing:refiled") : null,
  };
  return data(page, { headers: refreshHeader(refreshing) });
});

export const action = forRoles(["administrator"], async ({ request, db, params, caller }) => {
  const contentHash = params["file"] ?? "";
  const sent = formTexts(await readForm(request), ["intent", "revision", "previewed"]);
  const { intent, revision, previewed } = sent;
  if (intent === "give_up") {
    await giveUp(contentHash);
    return redirect("/observations/imports?done=given_up", 303);
  }
  // A file that is gone was imported meanwhile, or was given up: the page finds out which.
  const upload = await findUpload(contentHash);
  if (upload && intent === "import" && isPreviewed(contentHash, previewed)) {
    importInBackground(db, caller, upload, z.enum(revisions).catch("unknown").parse(revision));
  } else if (upload) {
    previewInBackground(db, upload);
    if (intent === "import") return redirect(`/observations/import/${contentHash}?done=refiled`, 303);
  }
  return redirect(`/observations/import/${contentHash}`, 303);
});

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? [{ title: `${page.title} – Peil` }] : [];

export default function ImportedFilePage() {
  const { title, fileName, view, refreshing, done, refiled } = useLoaderData<typeof loader>();
  const { t } = useTranslation("observations");
  return (
    <div className="page">
      <h1>{title}</h1>
      <Outcome kind="done" sentence={done} />
      <Outcome kind="fault" sentence={refiled} />
      {view.step === "working" ? <ImportProgressPanel {...view} refreshing={refreshing} /> : null}
      {view.step === "previewed" ? <ImportPreview preview={view.preview} fileName={fileName} /> : null}
      {view.step === "refused" ? (
        <FileFaults fileName={fileName} faults={view.faults} more={view.more} />
      ) : null}
      {view.step === "failed" ? (
        <>
          <Notice kind="fault" title={t("failed_title")}>
            <p>{t("failed_text")}</p>
          </Notice>
          <form method="post">
            <button type="submit" className="ds-button" data-variant="primary" name="intent" value="again">
              {t("try_again")}
            </button>
          </form>
        </>
      ) : null}
      <p>
        <a href="/observations/imports">{t("to_imports")}</a>
      </p>
    </div>
  );
}
