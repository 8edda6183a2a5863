import { data, type HeadersFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forRoles } from "~/access/guard.server";
import type { CsvFault } from "~/platform/csv";
import { faultSentence } from "~/platform/fault-sentence";
import { formTexts, readForm } from "~/platform/form.server";
import { keptNowhere } from "~/platform/kept-nowhere";
import type { Fault } from "~/platform/result";
import { frameColumns } from "~/survey/frame-columns";
import { requireWave, waveHead } from "~/survey/waves/find-wave.server";
import { addMember } from "~/survey/waves/frame-changes.server";
import { type NewMemberValues, readNewMember } from "~/survey/waves/new-member";
import { NewMemberForm } from "~/survey/waves/new-member-form";
import { WaveHead } from "~/survey/waves/wave-head";
import { wavePath } from "~/survey/waves/wave-pages";

const blank: NewMemberValues = {
  ...{ municipality: "", name: "", population: "", centrality: "", income: "", group: "" },
  ...{ region: "", email: "", language: "nb" },
};

export const headers: HeadersFunction = () => keptNowhere;

export const loader = forRoles(["administrator"], async ({ db, params, t }) => {
  const wave = await requireWave(db, params["wave"]);
  const categories = wave.instrument.background.flatMap((background) => background.categories);
  return {
    title: t("waves:member_new"),
    head: waveHead(wave, new Date()),
    regions: categories.flatMap(({ where }) => where.region?.is ?? []),
  };
});

export const action = forRoles(["administrator"], async ({ db, caller, params, request, t }) => {
  const { row, instrument } = await requireWave(db, params["wave"]);
  const values = formTexts(await readForm(request), frameColumns);
  const refused = (faults: (Fault | CsvFault)[]) => {
    const shown = faults.map((fault) => ({
      name: "column" in fault && fault.column ? fault.column : "municipality",
      message: faultSentence(fault, t),
    }));
    return data({ values, faults: shown }, { status: 422 });
  };
  const read = readNewMember(instrument, values);
  if (!read.ok) return refused(read.faults);
  const added = await addMember(db, caller, row.id, read.member);
  return added.ok ? redirect(`${wavePath(row.id, "frame")}?done=added`, 303) : refused([added.fault]);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title}: ${page?.head.name} – Peil` },
];

export default function NewMemberPage() {
  const { title, head, regions } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <WaveHead head={head} current="frame" />
      <h1>{title}</h1>
      <NewMemberForm
        waveId={head.id}
        values={answer?.values ?? blank}
        faults={answer?.faults ?? []}
        regions={regions}
      />
    </div>
  );
}
